import { SearchPageElement } from './search-page.ts';

if (!customElements.get('search-page')) customElements.define('search-page', SearchPageElement);
