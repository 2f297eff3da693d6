import type { Finding, Rule } from '../rule.ts';

/** Where a link may lead: into the guide, to a page of the web, to a mailbox. */
const LINK = /^(?:\/(?!\/)|#|https?:\/\/|mailto:)/;
/** An image comes with the guide: one from elsewhere would tell another host who reads it. */
const IMAGE = /^(?:\/(?!\/)|\.{1,2}\/)/;
/** An address that is code, wherever it is written. Browsers pass over blanks and control characters in a scheme. */
const CODE = /^(?:javascript|vbscript|data|blob|file):/i;

export const unsafeAddress: Rule = {
	id: 'unsafe-address',
	why: 'An address can be code, or tell another host who is reading.',
	arabic: 'قد يكون العنوان نفسه شيفرة، أو يخبر خادمًا آخر بمن يقرأ.',
	check: ({ pages }) =>
		pages.flatMap(({ nodes }) =>
			nodes.flatMap((node): Finding[] => {
				const { type, url, at, attributes } = node;
				const values = attributes.flatMap(({ value }) => value ?? []).filter((value) => CODE.test(bare(value)));
				const isImage = type === 'image';
				// A definition may serve an image: what is no link is found here, what is no image where it is used.
				if (
					url !== undefined &&
					(CODE.test(bare(url)) || !(isImage ? IMAGE : LINK).test(url)) &&
					!isRelative(url, isImage)
				)
					values.push(url);
				return values.map((value) => ({
					at,
					message: isImage
						? `Expected an image of the guide, found \`${value}\`.`
						: `Expected a link into the guide, to \`https:\` or \`mailto:\`, found \`${value}\`.`,
					remedy: isImage ? 'Put the image beside the page or into public/.' : 'Correct the address.',
				}));
			})
		),
};

const bare = (address: string) => address.replace(/[\0-\x20\x7f-\x9f]/g, '');

/** A relative link is harmless; the rule `internal-link` says what is wrong with it. */
const isRelative = (address: string, isImage: boolean) =>
	!isImage && !address.startsWith('//') && !bare(address).includes(':') && !address.includes('\\');
