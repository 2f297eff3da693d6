/** Before the id of each release, under which it has a cache. */
export const CACHE_PREFIX = 'mizan-';
/** Folder of the lists and packs, below the site's own. */
export const OFFLINE_FOLDER = 'offline/';
/** Says that a stored body is compressed: the browser would keep it as it is read, five times as large. */
export const COMPRESSED = 'x-gzip';
/** The page shown in the place of one that is not saved, without a network. */
export const NOT_SAVED_PAGE = 'not-saved/';
/** Name of the `<meta>` that says which release a page is of: id, day and version of the data, parted by spaces. */
export const RELEASE_META = 'mizan-release';

/** Which release this is. */
export interface Release {
	/** `mizan-` and the first digits of the hash of all its files; also the name of its cache. */
	release: string;
	/** Day of the commit (UTC); `null` outside a repository. */
	date: string | null;
	dataVersion: string | null;
}

/** What the worker knows of its release. */
export interface ReleaseList extends Release {
	/** Path below the site's folder → start of its hash. A page's path ends with a slash. */
	files: Record<string, string>;
	/** What is kept from the first visit on. */
	shell: string[];
	/** Path of each page → its title. */
	titles: Record<string, string>;
}

/** Some files of a release in one, so that saving asks for tens of files and not for a thousand. */
export interface Pack {
	path: string;
	bytes: number;
	/** Of the whole pack, as `base64` writes it. */
	sha256: string;
	/** True where the pack is compressed as a whole, as pays for hundreds of small files; each is then stored compressed by itself. */
	isCompressed: boolean;
	/** Path and bytes of each file in turn; `1` where its bytes are compressed. */
	files: [path: string, bytes: number, compressed: 0 | 1][];
}

/** What can be saved: what both languages need, and each language. */
export interface PackList extends Release {
	packs: Record<'shared' | 'ar' | 'en', Pack[]>;
}

export const listPath = (release: string): string => `${OFFLINE_FOLDER}${release}.json`;
export const packListPath = (release: string): string => `${OFFLINE_FOLDER}${release}.packs.json`;
/** What the newest release is: never kept, asked for when the reader wants to know. */
export const NEWEST = `${OFFLINE_FOLDER}newest.json`;
/** In the cache of a release: the languages that are saved whole. */
export const SAVED_FOLDER = `${OFFLINE_FOLDER}saved/`;
/** In the cache of a release: this language is saved whole. */
export const savedMark = (locale: string): string => SAVED_FOLDER + locale;
/** In the cache of a release: this pack is stored. */
export const packMark = (sha256: string): string => `${OFFLINE_FOLDER}pack/${sha256}`;

/** Characters of a hash that the list gives: enough to tell one file from another, or from a damaged one. */
export const HASH_DIGITS = 12;

/** A hash in 64 characters. */
export const base64 = (hash: ArrayBuffer): string => btoa(String.fromCharCode(...new Uint8Array(hash)));
