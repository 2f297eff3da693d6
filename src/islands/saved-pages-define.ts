import { SavedPagesElement } from './saved-pages.ts';

if (!customElements.get('saved-pages')) customElements.define('saved-pages', SavedPagesElement);
