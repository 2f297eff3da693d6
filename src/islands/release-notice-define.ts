import { ReleaseNoticeElement } from './release-notice.ts';

if (!customElements.get('release-notice')) customElements.define('release-notice', ReleaseNoticeElement);
