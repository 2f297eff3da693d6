import { RELEASE_META, type Release } from '../installed/release-list.ts';

/** Which release the page is of; `undefined` in a page that was not built as part of one. */
export function ownRelease(): Release | undefined {
	const content = document.querySelector<HTMLMetaElement>(`meta[name="${RELEASE_META}"]`)?.content;
	const [release, date = '-', dataVersion = '-'] = content?.split(' ') ?? [];
	if (!release) return undefined;
	return { release, date: date === '-' ? null : date, dataVersion: dataVersion === '-' ? null : dataVersion };
}

/** The reader's day. */
export const readersDay = (): string => new Date().toISOString().slice(0, 10);
