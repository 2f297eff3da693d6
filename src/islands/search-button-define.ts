import { SearchButtonElement } from './search-button.ts';

if (!customElements.get('search-button')) customElements.define('search-button', SearchButtonElement);
