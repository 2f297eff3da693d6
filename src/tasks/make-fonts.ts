/**
 * Cuts the two faces to the letters that the site uses: `npm run fonts`. Writes `public/fonts/` and the file names into
 * `src/starlight/fonts.ts`; both are committed, so a build needs neither this script nor the font packages' files.
 *
 * Noto Naskh Arabic for Arabic, Source Serif 4 for Latin; both under the SIL Open Font License. “Source” is a reserved name, so
 * the cuts are called Mizan Naskh and Mizan Serif.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const range = (from: number, to: number) =>
	Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');

/** Letters and marks of Arabic with ٱ and the dagger alif, its punctuation and digits; Persian and Urdu letters fall back. */
const ARABIC = `${range(0x0621, 0x063a)}${range(0x0641, 0x0652)}\u0670\u0671،؛؟٪٫٬${range(0x0660, 0x0669)}«» .:!()[]-–…/0123456789%\u200c\u200d\u00a0`;
/** ASCII, the letters that names in sources need, and typographic marks. */
const LATIN = `${range(0x20, 0x7e)}\u00a0«»·×éèüöäßçñøåÉÜÖÄ–—‘’“”…€£©→←↑↓•`;

const FONTS = [
	{
		name: 'mizan-naskh',
		file: require.resolve('@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2'),
		text: ARABIC,
	},
	{
		name: 'mizan-serif',
		file: require.resolve('@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2'),
		text: LATIN,
	},
];

const OUT = 'public/fonts';
mkdirSync(OUT, { recursive: true });
for (const old of readdirSync(OUT)) if (old.endsWith('.woff2')) rmSync(`${OUT}/${old}`);

const names: Record<string, string> = {};
for (const { name, file, text } of FONTS) {
	const cut = await subsetFont(readFileSync(file), text, {
		targetFormat: 'woff2',
		variationAxes: { wght: { min: 400, max: 700 } },
	});
	const hash = createHash('sha256').update(cut).digest('hex').slice(0, 8);
	names[name] = `${name}.${hash}.woff2`;
	writeFileSync(`${OUT}/${names[name]}`, cut);
	console.log(`${OUT}/${names[name]}  ${cut.length} bytes`);
}

const naskh = names['mizan-naskh'];
const serif = names['mizan-serif'];
writeFileSync(
	'src/starlight/fonts.ts',
	`/** Written by \`npm run fonts\`. The faces that each language preloads: an Arabic page also shows Latin names. */
export const FONT_FILES = {
	ar: ['${naskh}', '${serif}'],
	en: ['${serif}'],
} as const;
`
);
const css = readFileSync('src/styles/fonts.css', 'utf8')
	.replace(/mizan-naskh\.\w+\.woff2/g, naskh!)
	.replace(/mizan-serif\.\w+\.woff2/g, serif!);
writeFileSync('src/styles/fonts.css', css);
