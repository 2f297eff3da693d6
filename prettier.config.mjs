/** @type {import('prettier').Config} */
export default {
	useTabs: true,
	printWidth: 120,
	singleQuote: true,
	trailingComma: 'es5',
	plugins: ['prettier-plugin-astro'],
	overrides: [
		{ files: '*.astro', options: { parser: 'astro' } },
		{ files: ['*.yaml', '*.yml'], options: { useTabs: false, printWidth: 140, proseWrap: 'preserve' } },
	],
};
