import { AlternativesComparisonElement } from './alternatives-comparison.ts';

if (!customElements.get('alternatives-comparison'))
	customElements.define('alternatives-comparison', AlternativesComparisonElement);
