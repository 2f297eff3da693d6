import { NOT_SURE_ANSWER } from '../domain/answers.ts';
import type { BothLanguages, DecisionTexts } from '../domain/decision-data.ts';
import type { Named, RuleEntry } from './record.ts';

/** The words behind ids. An id without words stands for itself. */
export class Names {
	readonly texts: DecisionTexts<BothLanguages>;

	constructor(texts: DecisionTexts<BothLanguages>) {
		this.texts = texts;
	}

	alternative(id: string): Named {
		return named(id, this.texts.alternatives[id]);
	}
	criterion(id: string): Named {
		return named(id, this.texts.criteria[id]?.name);
	}
	question(id: string): Named {
		return named(id, this.texts.questions[id]?.text);
	}

	/** Chosen options; none for “not sure”, which has no words of its own here. */
	options(question: string, ids: readonly string[]): Named[] {
		const texts = this.texts.questions[question]?.options;
		return ids.filter((id) => id !== NOT_SURE_ANSWER).map((id) => named(id, texts?.[id]));
	}

	/** A rule and the questions it waits for, before its evidence is numbered. */
	rule(id: string, questions: readonly string[]): Omit<RuleEntry, 'evidence'> {
		return {
			rule: id,
			text: named(id, this.texts.rules[id]).name,
			questions: questions.map((one) => this.question(one)),
		};
	}
}

const named = (id: string, name: BothLanguages | undefined): Named => ({ id, name: name ?? { ar: id, en: id } });
