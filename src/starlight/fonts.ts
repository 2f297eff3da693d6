/** Written by `npm run fonts`. The faces that each language preloads: an Arabic page also shows Latin names. */
export const FONT_FILES = {
	ar: ['mizan-naskh.ead644c5.woff2', 'mizan-serif.fd7d192e.woff2'],
	en: ['mizan-serif.fd7d192e.woff2'],
} as const;
