/*
 * Where the islands find the pages of the site. `src/offline/carried-files.ts` stands in its place in the copy that is opened
 * from a disk, where nothing can be fetched and a folder is no page.
 */

/** Address of a page. @param path From the site’s folder or a page: ends with a slash, then perhaps a query or a fragment. */
export const pageAddress = (path: string): string => path;

/** An address as others can use it. @param address As it stands in this page. */
export const publicUrl = (address: string): URL => new URL(address, location.href);

const pages = new Map<string, Promise<Document | null>>();

/** A section of another page, on its own. @returns `null` if the page cannot be read or has no such section. */
export async function readSection(address: string): Promise<Element | null> {
	const [url = '', id = ''] = address.split('#');
	const found = pages.get(url) ?? readPage(url);
	pages.set(url, found);
	const page = await found;
	// A page that could not be read may be there the next time.
	if (!page) pages.delete(url);
	return page?.getElementById(id) ?? null;
}

/** A page as a document in which nothing runs: `XMLHttpRequest` parses it without a text ever becoming markup of this page. */
const readPage = (url: string): Promise<Document | null> =>
	new Promise((resolve) => {
		const request = new XMLHttpRequest();
		request.responseType = 'document';
		request.onload = () => resolve(request.status === 200 ? request.responseXML : null);
		request.onerror = () => resolve(null);
		request.open('GET', url);
		request.send();
	});
