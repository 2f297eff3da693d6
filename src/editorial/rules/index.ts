import type { Rule } from '../rule.ts';
import { articleCoverage } from './article-coverage.ts';
import { caseOutcome } from './case-outcome.ts';
import { dataFileName } from './data-file-name.ts';
import { dataMarkup } from './data-markup.ts';
import { drawingCode } from './drawing-code.ts';
import { duplicateCode } from './duplicate-code.ts';
import { duplicateId } from './duplicate-id.ts';
import { frontMatter } from './front-matter.ts';
import { interfaceStrings } from './interface-strings.ts';
import { internalLink } from './internal-link.ts';
import { pageExpression } from './page-expression.ts';
import { pageHtml } from './page-html.ts';
import { pageImport } from './page-import.ts';
import { pageMeta } from './page-meta.ts';
import { pagePlace } from './page-place.ts';
import { pageSection } from './page-section.ts';
import { twinPages } from './twin-pages.ts';
import { unknownId } from './unknown-id.ts';
import { unsafeAddress } from './unsafe-address.ts';
import { unsourcedConfidence } from './unsourced-confidence.ts';

/** Every rule, in the order in which the documentation lists them. */
export const RULES: readonly Rule[] = [
	duplicateId,
	duplicateCode,
	unknownId,
	dataFileName,
	unsourcedConfidence,
	articleCoverage,
	caseOutcome,
	pageMeta,
	pageSection,
	twinPages,
	internalLink,
	interfaceStrings,
	pagePlace,
	pageImport,
	pageExpression,
	pageHtml,
	unsafeAddress,
	frontMatter,
	dataMarkup,
	drawingCode,
];
