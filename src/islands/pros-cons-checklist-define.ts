import { ProsConsChecklistElement } from './pros-cons-checklist.ts';

if (!customElements.get('pros-cons-checklist')) customElements.define('pros-cons-checklist', ProsConsChecklistElement);
