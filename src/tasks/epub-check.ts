/** `npm run epub:check`: makes the e-books from the built site and checks them by EPUBCheck. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkedOutCommit } from '../postbuild/commit.ts';
import { makeBooks } from '../postbuild/epub/make-books.ts';
import { epubcheckVersion, epubProblems } from './epubcheck.ts';

const SITE = 'dist';
const FOLDER = '.cache/books';

if (!existsSync(join(SITE, 'ar/index.html'))) {
	console.error(`No built site in ${SITE}/: run \`npm run build\` first.`);
	process.exit(1);
}
mkdirSync(FOLDER, { recursive: true });
console.log(`Checking the e-books of ${SITE}/ by EPUBCheck ${epubcheckVersion} (about ten seconds each)…`);
const base = process.env['BASE_PATH'] ?? '/';
const books = makeBooks({ folder: SITE, base, site: process.env['SITE_URL'], ...checkedOutCommit() });
let failed = 0;
for (const { locale, content } of books) {
	const file = join(FOLDER, `mizan-${locale}.epub`);
	writeFileSync(file, content);
	const problems = epubProblems(file);
	failed += problems.length;
	for (const problem of problems) console.error(problem);
	console.log(`${file}: ${Math.round(content.length / 1024)} KiB, ${problems.length} errors and warnings`);
}
process.exitCode = failed > 0 ? 1 : 0;
