import { LanguageLinkElement } from './language-link.ts';

if (!customElements.get('language-link')) customElements.define('language-link', LanguageLinkElement);
