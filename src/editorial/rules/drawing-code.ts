import { Parser } from 'htmlparser2';
import type { Finding, Rule } from '../rule.ts';

/** Elements of a drawing that run code, bring HTML into it or fetch from elsewhere. */
const ELEMENTS = new Set([
	'script',
	'foreignobject',
	'iframe',
	'embed',
	'object',
	'handler',
	'listener',
	'set',
	'animate',
]);

export const drawingCode: Rule = {
	id: 'drawing-code',
	why: 'An SVG is a document: it can carry scripts, and fetch from other hosts.',
	arabic: 'ملف SVG مستند كامل، فقد يحمل شيفرة أو يطلب شيئًا من خادم آخر.',
	check: ({ drawings }) => drawings.flatMap(({ file, text }) => findingsIn(file, text)),
};

function findingsIn(file: string, text: string): Finding[] {
	const findings: Finding[] = [];
	const found = (offset: number, what: string) => {
		const before = text.slice(0, offset);
		findings.push({
			at: { file, line: before.split('\n').length, column: offset - before.lastIndexOf('\n') },
			message: `Expected a drawing without code, found \`${what}\`.`,
			remedy: 'Remove it, or export the drawing again as a plain SVG.',
		});
	};
	const parser = new Parser(
		{
			onopentag(name, attributes) {
				if (ELEMENTS.has(name.replace(/^\w+:/, '').toLowerCase())) found(parser.startIndex, `<${name}>`);
				for (const [key, value] of Object.entries(attributes)) {
					const isLink = /(?:^|:)(?:href|src)$/i.test(key);
					const leads = isLink
						? !/^(?:#|data:image\/(?:png|jpeg|webp|gif)[;,])/i.test(value.trim())
						: /url\(\s*['"]?(?!#)/i.test(value);
					if (/^on/i.test(key) || leads) found(parser.startIndex, `${key}="${value.slice(0, 60)}"`);
				}
			},
			ontext(style) {
				if (/@import|url\(\s*['"]?(?!#)/i.test(style)) found(parser.startIndex, style.trim().slice(0, 60));
			},
			onprocessinginstruction(_name, data) {
				// A document type may name entities, and a style sheet may be fetched from elsewhere.
				if (/^!doctype[^]*\[|^!entity|^\?xml-stylesheet/i.test(data))
					found(parser.startIndex, `<${data.slice(0, 60)}>`);
			},
		},
		{ xmlMode: true }
	);
	parser.end(text);
	return findings;
}
