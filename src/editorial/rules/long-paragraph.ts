import { BLANK } from '../prose.ts';
import type { Finding, Rule } from '../rule.ts';

const MAX_WORDS = 120;
const MAX_SENTENCE = 50;

const count = (text: string) => text.replaceAll(BLANK, ' ').split(/\s+/).filter(Boolean).length;

export const longParagraph: Rule = {
	id: 'long-paragraph',
	why: 'A wall of text is skipped, and a sentence that must be read twice is not read once.',
	arabic: 'الفقرة الطويلة لا تُقرأ، والجملة التي لا تُفهم من أول مرة لا تُقرأ ثانية.',
	severity: 'warning',
	check: ({ prose }) =>
		prose.flatMap(({ kind, text, at }) => {
			if (kind !== 'body') return [];
			const findings: Finding[] = [];
			for (const { 0: block, index } of text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)) {
				// Tables and headings are no paragraphs; an item of a list is one.
				if (/^\s*(?:\||#)/.test(block)) continue;
				for (const item of block.split(/\n(?=\s*(?:[-*]|\d+\.)\s)/)) {
					const start = index + block.indexOf(item);
					const words = count(item);
					if (words > MAX_WORDS)
						findings.push({
							at: at(start),
							message: `Expected a paragraph of ${MAX_WORDS} words at most, found ${words}.`,
							remedy: 'Part it where the thought turns.',
						});
					for (const sentence of item.matchAll(/[^.!?؟]+(?:[.!?؟](?!\s)[^.!?؟]*)*[.!?؟]*/g))
						if (count(sentence[0]) > MAX_SENTENCE)
							findings.push({
								at: at(start + sentence.index + (/\S/.exec(sentence[0])?.index ?? 0)),
								message: `Expected a sentence of ${MAX_SENTENCE} words at most, found ${count(sentence[0])}.`,
								remedy: 'Make two sentences of it.',
							});
				}
			}
			return findings;
		}),
};
