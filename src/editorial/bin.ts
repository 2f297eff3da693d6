/** `node src/editorial/bin.ts`: checks the content and exits with 1 if a rule is broken. */
import { checkContent } from './check.ts';
import { formatReport } from './reporters/terminal.ts';

const problems = checkContent('content');
if (problems.length > 0) {
	console.error(formatReport(problems));
	process.exitCode = 1;
} else console.log('Content: no problems.');
