import { OfflineCopyElement } from './offline-copy.ts';

if (!customElements.get('offline-copy')) customElements.define('offline-copy', OfflineCopyElement);
