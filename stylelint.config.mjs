/** Logical properties only, so that one style sheet serves both directions. @type {import('stylelint').Config} */
export default {
	plugins: ['stylelint-plugin-logical-css'],
	overrides: [{ files: ['**/*.astro'], customSyntax: 'postcss-html' }],
	rules: {
		// No engine but Firefox knows `overflow-inline` and `overflow-block` (2026-11).
		'logical-css/require-logical-properties': [true, { ignore: ['overflow-x', 'overflow-y'] }],
		'logical-css/require-logical-keywords': true,
		'declaration-no-important': true,
		'color-no-invalid-hex': true,
		'property-no-unknown': true,
		'declaration-block-no-duplicate-properties': true,
		'no-duplicate-selectors': true,
	},
};
