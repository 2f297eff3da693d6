import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { expect, test } from 'vitest';
import { headersFor } from '../../../src/postbuild/host-headers.ts';
import { allowedBy, policyFor, together } from '../../../src/postbuild/policy.ts';

const INLINE = { scripts: ["'sha256-A='", "'sha256-B='"], styles: ["'sha256-C='"] };

test('lets through the site’s own files and what has these hashes, and nothing else', () => {
	expect(policyFor(INLINE).split('; ').join('\n')).toMatchInlineSnapshot(`
		"default-src 'none'
		script-src 'self' 'wasm-unsafe-eval' 'sha256-A=' 'sha256-B='
		script-src-attr 'none'
		style-src 'self' 'sha256-C='
		style-src-attr 'none'
		img-src 'self' data:
		font-src 'self'
		connect-src 'self'
		worker-src 'self'
		manifest-src 'self'
		form-action 'self'
		base-uri 'none'
		object-src 'none'
		require-trusted-types-for 'script'
		trusted-types mizan"
	`);
});

test('holds before an evaluator of policies: nothing of high or medium severity', () => {
	const evaluate = (policy: string) =>
		new CspEvaluator(new CspParser(policy).csp)
			.evaluate()
			.filter(({ severity }) => severity <= Severity.MEDIUM)
			.map(({ directive, value, description }) => `${directive} ${value ?? ''}: ${description}`);
	expect(evaluate(policyFor(INLINE))).toEqual([]);
	expect(evaluate(headersFor(policyFor(INLINE))['Content-Security-Policy']!)).toEqual([]);
	// It would have said so.
	expect(evaluate(policyFor({ ...INLINE, scripts: ["'unsafe-inline'"] }))).not.toEqual([]);
	expect(evaluate(policyFor(INLINE).replace("script-src 'self'", 'script-src https:'))).not.toEqual([]);
});

test('gathers the hashes of all pages, each once and in order', () => {
	expect(
		together([
			{ scripts: ['b', 'a'], styles: [] },
			{ scripts: ['a', 'c'], styles: ['s'] },
		])
	).toEqual({ scripts: ['a', 'b', 'c'], styles: ['s'] });
});

test('reads back what a policy allows', () => {
	expect([...allowedBy(policyFor(INLINE), 'style-src')]).toEqual(["'self'", "'sha256-C='"]);
	expect([...allowedBy("default-src 'self'", 'script-src')]).toEqual([]);
});
