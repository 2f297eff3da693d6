import { describe, expect, test } from 'vitest';
import { blankCode, claimsOfPage, findReferences } from '../../../src/domain/citations.ts';

const PAGE = `There is no <Term id="fee">fee</Term>. <Cite id="cost-app" /> Calls too. <Cite id="cost-calls" />

<Correction claim="8" />

<Claim id="cost-app" />
<Cite
	id="cost-budget" />
`;

describe('findReferences', () => {
	test('finds everything a page refers to, where it stands', () => {
		expect(findReferences(PAGE).map(({ component, id }) => `${component} ${id}`)).toEqual([
			'Term fee',
			'Cite cost-app',
			'Cite cost-calls',
			'Correction 8',
			'Claim cost-app',
			'Cite cost-budget',
		]);
		for (const { component, offset } of findReferences(PAGE))
			expect(PAGE.slice(offset)).toMatch(new RegExp(`^<${component}\\s`));
	});

	test.each([
		'no reference',
		'<CiteList id="a" />',
		'<Citation id="a" />',
		'</Term id="a">',
		'<Cite />',
		'`<Cite id="a" />`',
		'``<Cite id="a" /> ` ``',
		'```mdx\n<Cite id="a" />\n```',
	])('finds none in %j', (body) => {
		expect(findReferences(body)).toEqual([]);
	});
});

test('blanks code and keeps every other character in its place', () => {
	const body = 'a `b` c\n\n```mdx\nd\n```\ne ` f\ng ``h ` i`` j';
	expect(blankCode(body)).toBe('a     c\n\n      \n \n   \ne ` f\ng           j');
});

describe('claimsOfPage', () => {
	const claimsOfStatement = (number: number) => (number === 8 ? ['cost-platform', 'cost-app'] : []);

	test('lists the claims once, in order of appearance, with those behind a correction', () => {
		expect(claimsOfPage(PAGE, claimsOfStatement)).toEqual(['cost-app', 'cost-calls', 'cost-platform', 'cost-budget']);
	});

	test('takes no term for a claim, and nothing from an unknown statement', () => {
		expect(claimsOfPage('<Term id="fee">fee</Term> <Correction claim="23" />', claimsOfStatement)).toEqual([]);
	});
});
