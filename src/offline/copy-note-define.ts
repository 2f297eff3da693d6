import { CopyNoteElement } from './copy-note.ts';

customElements.define('copy-note', CopyNoteElement);
