import { LOCALES } from '../i18n/locales.ts';
import { CACHE_PREFIX, listPath, type ReleaseList } from '../installed/release-list.ts';
import { element } from './dom.ts';
import { isolatedText } from './isolated-text.ts';

/** Lists the pages that are stored on the device, in each language under its own name. */
export class SavedPagesElement extends HTMLElement {
	connectedCallback() {
		if ('caches' in globalThis) void this.#fill();
	}

	async #fill() {
		const titles = new Map<string, string>();
		const base = this.dataset['base'] ?? '/';
		for (const release of await caches.keys()) {
			if (!release.startsWith(CACHE_PREFIX)) continue;
			const cache = await caches.open(release);
			const list = (await (await cache.match(base + listPath(release)))?.json()) as ReleaseList | undefined;
			for (const { url } of await cache.keys()) {
				const path = new URL(url).pathname.slice(base.length);
				const title = list?.titles[path];
				if (title) titles.set(path, title);
			}
		}
		for (const locale of LOCALES) {
			const pages = [...titles].filter(([path]) => path.startsWith(`${locale}/`)).sort();
			const part = this.querySelector<HTMLElement>(`[lang="${locale}"]`);
			const target = part?.querySelector('ul');
			target?.replaceChildren(
				...pages.map(([path, title]) => element('li', {}, element('a', { href: base + path }, ...isolatedText(title))))
			);
			if (part) part.hidden = pages.length === 0;
		}
		this.hidden = titles.size === 0;
	}
}
