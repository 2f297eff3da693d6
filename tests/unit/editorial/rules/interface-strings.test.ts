import { expect, test } from 'vitest';
import { add, replace, reportOn } from '../fixture.ts';

test('misses a string', () => {
	expect(reportOn(replace('i18n/en.yaml', 'search.none: text\n', ''))).toMatchInlineSnapshot(`
		"content/i18n/en.yaml:1:1  interface-strings
		  Expected the string \`search.none\`, found none.
		  Add \`search.none:\` to this file."
	`);
});

test('does not take an empty string for one', () => {
	expect(reportOn(replace('i18n/en.yaml', 'site.question: text', "site.question: ' '"))).toMatchInlineSnapshot(`
		"content/i18n/en.yaml:2:1  interface-strings
		  Expected the string \`site.question\`, found none.
		  Add \`site.question:\` to this file."
	`);
});

test('misses a plural form that the language has', () => {
	expect(reportOn(replace('i18n/ar.yaml', 'search.count.few: text\n', ''))).toMatchInlineSnapshot(`
		"content/i18n/ar.yaml:1:1  interface-strings
		  Expected the string \`search.count.few\`, found none.
		  Add \`search.count.few:\` to this file."
	`);
	expect(reportOn(replace('i18n/en.yaml', 'search.count.one: text\n', ''))).toMatchInlineSnapshot(`
		"content/i18n/en.yaml:1:1  interface-strings
		  Expected the string \`search.count.one\`, found none.
		  Add \`search.count.one:\` to this file."
	`);
});

test('finds a plural form that the language does not have', () => {
	expect(reportOn(replace('i18n/en.yaml', 'site.title: text', 'search.count.few: text\nsite.title: text')))
		.toMatchInlineSnapshot(`
		"content/i18n/en.yaml:1:1  interface-strings
		  Expected a key that the interface uses, found \`search.count.few\`.
		  Did you mean \`search.count.one\`?"
	`);
});

test('finds a key that the interface does not use and guesses what was meant', () => {
	expect(reportOn(replace('i18n/ar.yaml', 'site.title: text', 'site.titel: text\nsite.title: text')))
		.toMatchInlineSnapshot(`
		"content/i18n/ar.yaml:1:1  interface-strings
		  Expected a key that the interface uses, found \`site.titel\`.
		  Did you mean \`site.title\`?"
	`);
	expect(reportOn(replace('i18n/ar.yaml', 'site.title: text', 'welcome.message.long: text\nsite.title: text')))
		.toMatchInlineSnapshot(`
		"content/i18n/ar.yaml:1:1  interface-strings
		  Expected a key that the interface uses, found \`welcome.message.long\`.
		  Remove the line."
	`);
});

test('lets a language override the strings of Starlight', () => {
	expect(
		reportOn(replace('i18n/ar.yaml', 'site.title: text', 'skipLink.label: text\n404.text: text\nsite.title: text'))
	).toBe('');
});

test('misses every string of an empty file', () => {
	expect(reportOn(add('i18n/en.yaml', '# nothing yet\n')).match(/ {2}interface-strings$/gm)?.length).toBeGreaterThan(
		100
	);
});
