import type { Rule } from '../rule.ts';
import { altText } from './alt-text.ts';
import { arabicLetters } from './arabic-letters.ts';
import { arabicPunctuation } from './arabic-punctuation.ts';
import { arabicSpacing } from './arabic-spacing.ts';
import { arabicTatweel } from './arabic-tatweel.ts';
import { arabicWaw } from './arabic-waw.ts';
import { arabicWords } from './arabic-words.ts';
import { articleCoverage } from './article-coverage.ts';
import { bareUrl } from './bare-url.ts';
import { bidiControls } from './bidi-controls.ts';
import { blank } from './blank.ts';
import { caseOutcome } from './case-outcome.ts';
import { dataFileName } from './data-file-name.ts';
import { dataMarkup } from './data-markup.ts';
import { digits } from './digits.ts';
import { drawingCode } from './drawing-code.ts';
import { duplicateCode } from './duplicate-code.ts';
import { duplicateId } from './duplicate-id.ts';
import { englishPunctuation } from './english-punctuation.ts';
import { frontMatter } from './front-matter.ts';
import { glossaryWording } from './glossary-wording.ts';
import { handIsolation } from './hand-isolation.ts';
import { headingOrder } from './heading-order.ts';
import { idleWord } from './idle-word.ts';
import { interfaceStrings } from './interface-strings.ts';
import { internalLink } from './internal-link.ts';
import { longParagraph } from './long-paragraph.ts';
import { olderSection } from './older-section.ts';
import { pageExpression } from './page-expression.ts';
import { pageHtml } from './page-html.ts';
import { pageImport } from './page-import.ts';
import { pageMeta } from './page-meta.ts';
import { pagePlace } from './page-place.ts';
import { pageSection } from './page-section.ts';
import { plainEnglish } from './plain-english.ts';
import { quotationLength } from './quotation-length.ts';
import { ratingEvidence } from './rating-evidence.ts';
import { readingTime } from './reading-time.ts';
import { renamedId } from './renamed-id.ts';
import { spelling } from './spelling.ts';
import { staleClaim } from './stale-claim.ts';
import { twinPages } from './twin-pages.ts';
import { uncitedSource } from './uncited-source.ts';
import { unknownId } from './unknown-id.ts';
import { unrecordedId } from './unrecorded-id.ts';
import { unsafeAddress } from './unsafe-address.ts';
import { unsourcedConfidence } from './unsourced-confidence.ts';

/** Every rule, in the order in which the documentation lists them. */
export const RULES: readonly Rule[] = [
	blank,
	// Data
	duplicateId,
	duplicateCode,
	unknownId,
	renamedId,
	unrecordedId,
	dataFileName,
	uncitedSource,
	unsourcedConfidence,
	staleClaim,
	ratingEvidence,
	articleCoverage,
	caseOutcome,
	// Pages
	pageMeta,
	pageSection,
	twinPages,
	olderSection,
	internalLink,
	bareUrl,
	headingOrder,
	altText,
	readingTime,
	longParagraph,
	quotationLength,
	interfaceStrings,
	// Content cannot become code
	pagePlace,
	pageImport,
	pageExpression,
	pageHtml,
	unsafeAddress,
	frontMatter,
	dataMarkup,
	drawingCode,
	// Words
	glossaryWording,
	spelling,
	idleWord,
	digits,
	bidiControls,
	handIsolation,
	arabicLetters,
	arabicWords,
	arabicPunctuation,
	arabicSpacing,
	arabicTatweel,
	arabicWaw,
	englishPunctuation,
	plainEnglish,
];
