import { z } from 'zod';

const text = z.string().min(1);
/** A string with plural forms: English needs `one` and `other`, Arabic all six. */
const counted = <K extends string>(key: K) =>
	({
		[`${key}.zero`]: text.optional(),
		[`${key}.one`]: text,
		[`${key}.two`]: text.optional(),
		[`${key}.few`]: text.optional(),
		[`${key}.many`]: text.optional(),
		[`${key}.other`]: text,
	}) as Record<`${K}.one` | `${K}.other`, typeof text> &
		Record<`${K}.${'zero' | 'two' | 'few' | 'many'}`, z.ZodOptional<typeof text>>;

/** Keys of strings that count something. The check asks for every form that a language needs. */
export const COUNTED_KEYS = ['search.count', 'evidence.claims', 'evidence.undated', 'sources.uses'] as const;

/** Our strings, beside Starlight's own keys. Lives in `content/i18n/{ar,en}.yaml`. */
export const InterfaceStringsSchema = z.object({
	// Site
	'site.title': text,
	'site.question': text,
	'site.licence': text,
	'site.source': text,
	// Header and navigation
	'nav.label': text,
	'nav.main': text,
	'nav.menu': text,
	'nav.decide': text,
	'nav.compare': text,
	'nav.read': text,
	'nav.about': text,
	'nav.pages': text,
	'theme.toggle': text,
	'language.label': text,
	// Search box
	'search.open': text,
	'search.title': text,
	'search.placeholder': text,
	'search.close': text,
	'search.hint': text,
	'search.loading': text,
	'search.none': text,
	'search.failed': text,
	...counted('search.count'),
	// Short answer, counter-argument, doors
	'shortAnswer.title': text,
	'counterpoint.title': text,
	'doors.label': text,
	'doors.decide.title': text,
	'doors.decide.text': text,
	'doors.decide.time': text,
	'doors.compare.title': text,
	'doors.compare.text': text,
	'doors.compare.time': text,
	'doors.read.title': text,
	'doors.read.text': text,
	'doors.read.time': text,
	// Claims
	'claim.label': text,
	'claim.notSourced': text,
	'claim.dateUnknown': text,
	'claim.confidence': text,
	'claim.confidence.high': text,
	'claim.confidence.medium': text,
	'claim.confidence.low': text,
	'claim.link': text,
	'claim.details': text,
	'claim.quote': text,
	'claim.note': text,
	'claim.verified': text,
	'claim.published': text,
	'claim.alsoSource': text,
	'cite.label': text,
	// Sources
	'source.kind.official': text,
	'source.kind.regulator': text,
	'source.kind.law-firm': text,
	'source.kind.press': text,
	'source.kind.vendor': text,
	'source.kind.independent': text,
	'source.access.copy': text,
	'source.access.archive': text,
	'source.access.repository': text,
	'source.access.mirror': text,
	'source.access.quoted': text,
	'sources.unsourced': text,
	'sources.allClaims': text,
	...counted('sources.uses'),
	// The article's statements
	'correction.title': text,
	'correction.said': text,
	'correction.now': text,
	'correction.since': text,
	'correction.page': text,
	'verdict.holds': text,
	'verdict.holds-with-caveat': text,
	'verdict.outdated': text,
	'verdict.wrong': text,
	'verdict.not-checkable': text,
	// Evidence line and page foot
	'evidence.title': text,
	...counted('evidence.claims'),
	'evidence.sourced': text,
	'evidence.oldestSource': text,
	...counted('evidence.undated'),
	'evidence.lastVerified': text,
	'evidence.none': text,
	'page.lastEdited': text,
	'page.edit': text,
	'page.report': text,
	// Glossary
	'glossary.more': text,
	'glossary.close': text,
	'glossary.also': text,
	'glossary.see': text,
	// Considerations and table
	'side.for': text,
	'side.against': text,
	'consideration.flips': text,
	'consideration.more': text,
	'cell.unknown': text,
	'table.criterion': text,
	// Pages outside a language
	'root.title': text,
	'root.enter': text,
	'notFound.title': text,
	'notFound.text': text,
	'notFound.home': text,
});
export type InterfaceKey = keyof z.output<typeof InterfaceStringsSchema>;
/** All our keys, for the check that both languages have them. */
export const INTERFACE_KEYS = Object.keys(InterfaceStringsSchema.shape) as InterfaceKey[];
