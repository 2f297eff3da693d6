/** `npm run epub:check`: checks the e-books of the built site by EPUBCheck. */
import { globSync } from 'node:fs';
import { epubcheckVersion, epubProblems } from './epubcheck.ts';

const books = globSync('dist/downloads/*.epub').sort();
if (books.length === 0) {
	console.error('No e-books in dist/downloads/: run `npm run build` first.');
	process.exit(1);
}
console.log(`Checking the e-books of dist/ by EPUBCheck ${epubcheckVersion} (about ten seconds each)…`);
let failed = 0;
for (const file of books) {
	const problems = epubProblems(file);
	failed += problems.length;
	for (const problem of problems) console.error(problem);
	console.log(`${file}: ${problems.length} errors and warnings`);
}
process.exitCode = failed > 0 ? 1 : 0;
