import { AUDIENCE_QUESTION, judgedPurposes } from '../../domain/answers.ts';
import { compareCase } from '../../domain/case-check.ts';
import type { DecisionModel } from '../../domain/model.ts';
import { decide } from '../../domain/verdict.ts';
import type { DataOf, Entry } from '../../schemas/data-files.ts';
import { modelOf } from '../decision-model.ts';
import type { Finding, Rule } from '../rule.ts';

/** The data that a verdict is computed from. */
const MODEL_KINDS = ['questions', 'considerations', 'rules', 'alternatives', 'criteria', 'claims'] as const;

const REMEDY =
	'If the new result is right, correct what the case expects; if not, find the rule or rating that was changed by mistake.';

export const caseOutcome: Rule = {
	id: 'case-outcome',
	why: 'The worked cases show readers what the model says: a case that says otherwise misleads, or a rule has changed by mistake.',
	arabic: 'تبيّن الحالات المحلولة ما يقوله النموذج، فالحالة التي تقول غير ذلك مضلِّلة، أو تغيّرت قاعدة خطأً.',
	check: ({ dataset, refused }) => {
		// A verdict from part of the data would only repeat, in other words, what is reported already.
		if (MODEL_KINDS.some((kind) => refused[kind].files || refused[kind].ids.size > 0)) return [];
		const model = modelOf(dataset);
		return dataset.cases.flatMap((entry) => caseFindings(model, entry));
	},
};

function caseFindings(model: DecisionModel, { data, positionOf }: Entry<DataOf<'cases'>>): Finding[] {
	const judged = judgedPurposes(data.answers);
	const findings: Finding[] = [];
	for (const purpose of Object.keys(data.expected))
		if (!judged.some((one) => one === purpose))
			findings.push({
				at: positionOf(['expected', purpose]),
				message: `Expected a result for ${judged.map(quoted).join(' and ')} only, as the answer to \`${AUDIENCE_QUESTION}\` says, found \`${purpose}\`.`,
				remedy: `Remove \`${purpose}\`, or correct the answer.`,
			});
	for (const verdict of decide(model, data)) {
		const expected = data.expected[verdict.purpose];
		if (!expected) {
			findings.push({
				at: positionOf(['expected']),
				message: `Expected a result for \`${verdict.purpose}\`, which the answer to \`${AUDIENCE_QUESTION}\` asks for, found none.`,
				remedy: `Add \`${verdict.purpose}:\` with what must come out.`,
			});
			continue;
		}
		for (const { field, id, wanted, found, same } of compareCase(expected, verdict)) {
			if (same) continue;
			const path = id === null ? [field] : [field, id];
			findings.push({
				at: positionOf(['expected', verdict.purpose, ...path]),
				message: `${expectation(field, id, wanted)}, as the case \`${data.id}\` says for \`${verdict.purpose}\`, found ${found.length === 0 ? nothing(field) : found.map(quoted).join(', ')}.`,
				remedy: REMEDY,
			});
		}
	}
	return findings;
}

const quoted = (id: string) => `\`${id}\``;
const nothing = (field: string) =>
	field === 'winner' ? 'no clear winner' : field === 'advice' ? 'no advice' : 'that it is not ruled out';

function expectation(field: string, id: string | null, wanted: string | null): string {
	if (field === 'winner') return wanted === null ? 'Expected no clear winner' : `Expected the winner ${quoted(wanted)}`;
	const about = quoted(id ?? '');
	if (field === 'advice')
		return wanted === null ? `Expected no advice on ${about}` : `Expected the advice ${quoted(wanted)} on ${about}`;
	return wanted === null
		? `Expected that ${about} is not ruled out`
		: `Expected that ${quoted(wanted)} rules out ${about}`;
}
