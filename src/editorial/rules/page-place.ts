import type { Rule } from '../rule.ts';

export const pagePlace: Rule = {
	id: 'page-place',
	why: 'A file in another place or of another kind could be published without being checked.',
	arabic: 'الملف الذي في غير موضعه أو من غير نوعه قد يُنشر بلا تدقيق.',
	check: ({ strays }) =>
		strays.map((file) => ({
			at: { file, line: 1, column: 1 },
			message: 'Expected only pages `content/docs/ar/….mdx` and `content/docs/en/….mdx`, found this file.',
			remedy: 'Move it to its language and give it the ending `.mdx`, or delete it.',
		})),
};
