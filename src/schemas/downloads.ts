import project from '../../package.json' with { type: 'json' };

/** The files that can be taken along, by what they are. They lie in `downloads/` of the built site. */
export const DOWNLOADS = {
	/** The whole guide as a folder to open without a server. */
	copy: `mizan-${project.version}.zip`,
	/** The guide as a book, per language. */
	'book-ar': `mizan-${project.version}-ar.epub`,
	'book-en': `mizan-${project.version}-en.epub`,
} as const;

export type DownloadId = keyof typeof DOWNLOADS;

/** Folder of the built site that holds them. */
export const DOWNLOADS_FOLDER = 'downloads';
