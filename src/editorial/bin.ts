/**
 * `npm run check`: the content against every rule, then the types. Exits with 1 if anything is wrong; warnings alone are printed
 * and pass. `node src/editorial/bin.ts --help` lists the options.
 */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { applyFixes } from './apply-fixes.ts';
import { checkContent, type ReportedProblem } from './check.ts';
import { loadContent } from './content.ts';
import { formatAnnotations } from './reporters/github.ts';
import { formatReport } from './reporters/human.ts';
import { formatJson } from './reporters/json.ts';
import { counted } from './reporters/words.ts';
import { acceptPages } from './step-record.ts';

/** More fixes than this in one place are a fault of two rules that undo each other. */
const MAX_ROUNDS = 5;

const HELP = `npm run check -- [options] [files]

  files                       report on these pages and data files alone (a page with its twin)
  --fix                       put right what can be put right safely
  --reporter human|github|json
  --today YYYY-MM-DD          the day by which claims are old; otherwise the clock's
  --types                     then check the types of pages and code too
  --accept-translation PAGE   record that you have seen both languages of a page side by side, e.g. for/cost
                              (may be repeated; with --fix the check follows)
  --record-as-it-is           record what all pages say now without anyone having looked; for the first time only
`;

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		fix: { type: 'boolean', default: false },
		reporter: { type: 'string', default: 'human' },
		today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
		types: { type: 'boolean', default: false },
		'accept-translation': { type: 'string', multiple: true, default: [] },
		'record-as-it-is': { type: 'boolean', default: false },
		help: { type: 'boolean', default: false },
	},
});

const REPORTERS: Record<string, (problems: readonly ReportedProblem[]) => string> = {
	human: (problems) => (problems.length > 0 ? formatReport(problems) : 'Content: no problems.'),
	github: (problems) => [formatAnnotations(problems), `Content: ${counted(problems)}.`].filter(Boolean).join('\n'),
	json: formatJson,
};
const report = REPORTERS[values.reporter];

const accepts = values['accept-translation'].length > 0 || values['record-as-it-is'];

if (values.help) console.log(HELP);
else if (!report) {
	console.error(`Expected --reporter human, github or json, found \`${values.reporter}\`.`);
	process.exitCode = 1;
} else if (accepts && !values.fix) {
	accept();
} else {
	if (accepts) accept();
	const only =
		positionals.length > 0 ? positionals.map((file) => file.replace(/^\.\//, '').replaceAll('\\', '/')) : undefined;
	// Types are about pages and code as a whole: there is nothing to say of one file.
	const types = values.types && !only ? checkTypes() : undefined;
	const check = () => checkContent('content', { today: values.today, ...(only ? { only } : {}) });
	let problems = check();
	if (values.fix) {
		let made = 0;
		// Fixes that overlap are made one after the other.
		for (let round = 0; round < MAX_ROUNDS && problems.some(({ fix }) => fix); round++) {
			made += applyFixes(problems.flatMap(({ fix }) => fix ?? []));
			problems = check();
		}
		console.error(`Put right: ${made}.`);
	}
	console.log(report(problems));
	process.exitCode = problems.some(({ severity }) => severity === 'error') ? 1 : 0;
	if (types) {
		const { output, code } = await types;
		// The JSON stays alone on its channel.
		(values.reporter === 'json' ? console.error : console.log)(output.trimEnd());
		if (code !== 0) process.exitCode = 1;
	}
}

function accept(): void {
	const { pages } = loadContent('content').content;
	acceptPages('content', pages, values['accept-translation'], values.today);
	if (values['record-as-it-is']) acceptPages('content', pages, [...new Set(pages.map(({ slug }) => slug))]);
	console.error('Recorded in content/in-step.yaml.');
}

/** Checks types beside the content: it takes longer. */
function checkTypes(): Promise<{ output: string; code: number | null }> {
	return new Promise((resolve, reject) => {
		const child = spawn('astro', ['check', '--minimumSeverity', 'warning'], { stdio: ['ignore', 'pipe', 'pipe'] });
		let output = '';
		for (const stream of [child.stdout, child.stderr])
			stream.on('data', (piece: Buffer) => {
				output += piece.toString();
			});
		child.on('error', reject);
		child.on('close', (code) => {
			resolve({ output, code });
		});
	});
}
