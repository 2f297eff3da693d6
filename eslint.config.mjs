// @ts-check
import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** Text from data never becomes markup: build nodes instead. */
const HTML_SINKS = ['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({
	property,
	message: 'Build nodes instead: text from data must never become markup.',
}));

export default defineConfig(
	{ ignores: ['dist/', '.astro/', '.cache/', 'node_modules/', 'tests/fixtures/'] },
	...tseslint.configs.strictTypeChecked,
	...astro.configs.recommended,
	{
		files: ['**/*.ts', '**/*.mjs'],
		languageOptions: {
			parserOptions: {
				projectService: { allowDefaultProject: ['eslint.config.mjs', 'prettier.config.mjs', 'stylelint.config.mjs'] },
				tsconfigRootDir: import.meta.dirname,
			},
		},
	},
	{
		rules: {
			'no-restricted-properties': [
				'error',
				...HTML_SINKS,
				{ object: 'document', property: 'write', message: 'Build nodes instead.' },
			],
			'no-restricted-syntax': [
				'error',
				{
					selector: 'CallExpression[callee.property.name=/^toLocale(String|DateString|TimeString)$/]',
					message: 'Use `src/i18n/format.ts`: digits and calendar are pinned there.',
				},
			],
			// `noUncheckedIndexedAccess` is on: an assertion after a length check says what the types cannot.
			'@typescript-eslint/no-non-null-assertion': 'off',
			// Numbers in template strings are what messages are made of.
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			// Arrow functions that forward a call read better without braces.
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
		},
	},
	{
		files: ['src/islands/**', 'src/storage/**'],
		rules: { 'no-console': 'error' },
	},
	{
		// Astro files are checked by `astro check`; the typed rules cannot see into them, nor into untyped plugins.
		files: ['**/*.astro', '**/*.astro/*.ts', '**/*.astro/*.js', '*.config.mjs'],
		extends: [tseslint.configs.disableTypeChecked],
		rules: { 'astro/no-set-html-directive': 'error' },
	}
);
