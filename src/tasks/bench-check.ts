/** How long the check of the content takes: all of it with types, the content alone, and one changed Arabic page. */
import { execFileSync } from 'node:child_process';

const RUNS = [
	{ name: 'everything, types included', args: ['--types'] },
	{ name: 'the content', args: [] },
	{ name: 'one Arabic page and its twin', args: ['content/docs/ar/for/cost.mdx'] },
];

/** Prints the time of each, from the start of the command to its end. */
export function benchCheck(): void {
	console.log('npm run check');
	for (const { name, args } of RUNS) {
		const start = performance.now();
		execFileSync('node', ['src/editorial/bin.ts', ...args], { stdio: 'ignore' });
		console.log(`  ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
	}
}
