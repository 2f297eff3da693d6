import { expect, test } from 'vitest';
import { KEPT_RELEASES, releasesToDrop } from '../../../src/installed/old-caches.ts';

const newest = { release: 'c', pages: ['/ar/', '/en/'] };

test('drops an old release whose pages a newer one holds', () => {
	expect(releasesToDrop([newest, { release: 'b', pages: ['/ar/'] }], [])).toEqual(['b']);
});

test('keeps what an open page reads', () => {
	expect(releasesToDrop([newest, { release: 'b', pages: ['/ar/'] }], ['b', 'c'])).toEqual([]);
});

test('keeps a page that was visited before, as long as no newer release holds it', () => {
	const stored = [
		newest,
		{ release: 'b', pages: ['/ar/', '/ar/start/'] },
		{ release: 'a', pages: ['/ar/start/', '/en/'] },
	];
	expect(releasesToDrop(stored, [])).toEqual(['a']);
});

test('never drops the newest, though it holds nothing yet', () => {
	expect(
		releasesToDrop(
			[
				{ release: 'c', pages: [] },
				{ release: 'b', pages: ['/ar/'] },
			],
			[]
		)
	).toEqual([]);
});

test('keeps what is saved whole, however old, until a newer release is saved', () => {
	const visited = Array.from({ length: 5 }, (_, age) => ({ release: `r${age}`, pages: [`/${age}/`] }));
	const saved = { release: 'old', pages: ['/ar/', '/offline/saved/ar'] };
	expect(releasesToDrop([...visited, saved], [])).not.toContain('old');
	const newer = { release: 'r0', pages: ['/ar/', '/offline/saved/ar'] };
	expect(releasesToDrop([newer, ...visited.slice(1), saved], [])).toContain('old');
});

test('keeps only so many', () => {
	const stored = Array.from({ length: 6 }, (_, age) => ({ release: `r${age}`, pages: [`/${age}/`] }));
	expect(releasesToDrop(stored, [])).toEqual(stored.slice(KEPT_RELEASES + 1).map(({ release }) => release));
});
