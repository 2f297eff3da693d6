/** A place for the news of a new version. What finds it out is loaded once the page has settled. */
export class ReleaseNoticeElement extends HTMLElement {
	connectedCallback() {
		if (!('serviceWorker' in navigator) || location.protocol === 'file:') return;
		const start = () => void import('./release-keeper.ts').then(({ keepRelease }) => keepRelease(this));
		// Safari has no `requestIdleCallback`.
		const settled = () => ('requestIdleCallback' in window ? requestIdleCallback(start) : setTimeout(start, 500));
		if (document.readyState === 'complete') settled();
		else window.addEventListener('load', settled, { once: true });
	}
}
