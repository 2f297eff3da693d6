import type { Rule } from '../rule.ts';

export const unsourcedConfidence: Rule = {
	id: 'unsourced-confidence',
	why: 'Confidence speaks of the source: without one there is nothing to be confident in.',
	arabic: 'درجة الثقة حكم على المصدر، فلا ثقة حيث لا مصدر.',
	check: ({ dataset }) =>
		dataset.claims.flatMap(({ data, positionOf }) =>
			data.sources.length > 0 || data.confidence === 'low'
				? []
				: [
						{
							at: positionOf(['confidence']),
							message: `Expected low confidence for a claim without a source, found ${data.confidence}.`,
							remedy: 'Add the source, or set `confidence: low`.',
						},
					]
		),
};
