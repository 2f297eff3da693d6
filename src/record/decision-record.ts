import { chosenOptions, judgedPurposes, type Responses } from '../domain/answers.ts';
import type { FullData } from '../domain/decision-data.ts';
import { sortResponses } from '../domain/known-responses.ts';
import type { Safeguard } from '../domain/knock-outs.ts';
import type { DecisionModel } from '../domain/model.ts';
import { compareIds, sortedById, sortedIds } from '../domain/order.ts';
import { daysAfter, type RecordDetails } from '../domain/record-details.ts';
import { liveRules } from '../domain/rule-state.ts';
import { decide, type NoVerdict, type Verdict } from '../domain/verdict.ts';
import type { Purpose } from '../schemas/common.ts';
import { EvidenceList } from './evidence-list.ts';
import { Names } from './names.ts';
import { purposeVerdict } from './purpose-verdict.ts';
import type { DecisionRecord, MarkedReason, MustHave, SafeguardEntry, SituationEntry } from './record.ts';

/** Days after which a decision is due for review unless the reader says otherwise. */
export const REVIEW_AFTER_DAYS = 180;

/** All that a record is made from. */
export interface RecordInput {
	data: FullData;
	responses: Responses;
	details: RecordDetails;
	/** `YYYY-MM-DD`: the date of a record that has none of its own. */
	today: string;
	/** Address that restores the answers. */
	shareLink: string;
}

/** What is numbered first in the list of evidence is what the record says first: must-haves, safeguards, verdicts. */
export function buildRecord(input: RecordInput): DecisionRecord {
	const { details } = input;
	const { model, texts, claims, dataVersion } = input.data;
	const { known } = sortResponses(model, input.responses);
	const purposes = judgedPurposes(known.answers);
	const names = new Names(texts);
	const evidence = new EvidenceList(claims);
	const date = details.date ?? input.today;
	const mustHaves = mustHavesOf(model, known, purposes, names, evidence);
	const marks = marksOf(model, known, names);
	const found = decide(model, known);
	const safeguards = safeguardsOf(found, names, evidence);
	const verdicts = found.map((verdict) => purposeVerdict(verdict, model, known, names, evidence));
	return {
		title: words(details.title),
		organisation: words(details.organisation),
		status: details.status ?? 'proposed',
		date,
		deciders: (details.deciders ?? []).map((one) => one.trim()).filter((one) => one !== ''),
		decision: words(details.decision),
		conditions: words(details.conditions),
		dissent: words(details.dissent),
		reviewDate: details.reviewDate ?? daysAfter(date, REVIEW_AFTER_DAYS),
		situation: situationOf(model, known, names),
		mustHaves,
		marks,
		options: sortedById(model.alternatives).flatMap(({ id, decide: { purposes: all } }) => {
			const judged = purposes.filter((purpose) => all.includes(purpose));
			return judged.length > 0 ? [{ ...names.alternative(id), purposes: judged }] : [];
		}),
		verdicts,
		safeguards,
		evidence: evidence.entries,
		dataVersion,
		shareLink: input.shareLink,
	};
}

/** The reader's words without the space around them; `null` if nothing is left. */
const words = (text: string | undefined): string | null => text?.trim() || null;

function situationOf({ questions }: DecisionModel, { answers }: Responses, names: Names): SituationEntry[] {
	return questions.map(({ id, options }) => {
		const chosen = chosenOptions(answers, id);
		const offered = options.map((option) => option.id).filter((option) => chosen?.includes(option));
		return {
			question: id,
			text: names.question(id).name,
			state: chosen ? 'answered' : answers[id] ? 'not-sure' : 'open',
			answers: names.options(id, offered),
		};
	});
}

function marksOf({ considerations }: DecisionModel, { marks }: Responses, names: Names): MarkedReason[] {
	return considerations.flatMap(({ id }) => {
		const mark = marks[id];
		const text = names.texts.considerations[id];
		if (!mark || !text) return [];
		const { title, side } = text;
		return [{ consideration: id, side, title, mark: mark.mark, weight: mark.weight, note: words(mark.note) }];
	});
}

/** The rules that can rule an option out and are on or open for any of the purposes, each once. */
function mustHavesOf(
	model: DecisionModel,
	{ answers }: Responses,
	purposes: readonly Purpose[],
	names: Names,
	evidence: EvidenceList
): MustHave[] {
	const found = new Map<string, { rule: string; claims: string[]; questions: string[]; purposes: Purpose[] }>();
	for (const purpose of purposes) {
		for (const { rule, questions } of liveRules(model.rules, answers, purpose)) {
			if (rule.effect !== 'rule-out' && rule.effect !== 'require') continue;
			const { id, claims } = rule;
			const entry = found.get(id) ?? { rule: id, claims, questions, purposes: [] };
			entry.purposes.push(purpose);
			found.set(id, entry);
		}
	}
	return countingFirst([...found.values()]).map(({ rule, questions, claims, purposes: judged }) => ({
		...names.rule(rule, questions),
		evidence: evidence.numbers(claims),
		purposes: judged,
	}));
}

/** Those for options that are left, each once; nobody needs them for an option that is ruled out. */
function safeguardsOf(
	verdicts: readonly (Verdict | NoVerdict)[],
	names: Names,
	evidence: EvidenceList
): SafeguardEntry[] {
	const found = new Map<string, Safeguard & { products: Set<string> }>();
	for (const { id, knockOuts, safeguards } of verdicts.flatMap(({ alternatives }) => [...alternatives])) {
		if (knockOuts.length > 0) continue;
		for (const safeguard of safeguards) {
			const entry = found.get(safeguard.rule) ?? { ...safeguard, products: new Set() };
			entry.products.add(id);
			found.set(safeguard.rule, entry);
		}
	}
	return countingFirst([...found.values()]).map(({ rule, questions, claims, products }) => ({
		...names.rule(rule, questions),
		evidence: evidence.numbers(claims),
		products: sortedIds([...products]).map((id) => names.alternative(id)),
	}));
}

/** What counts, then what waits for an answer, each in the order of rule ids. */
function countingFirst<T extends { rule: string; questions: readonly string[] }>(all: readonly T[]): T[] {
	const sorted = [...all].sort((a, b) => compareIds(a.rule, b.rule));
	const counts = sorted.filter(({ questions }) => questions.length === 0);
	return [...counts, ...sorted.filter(({ questions }) => questions.length > 0)];
}
