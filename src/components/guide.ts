/** The components that pages may use. One import line serves a page: `import { Cite, Claim } from '~/components/guide';` */
export { default as Cite } from './Cite.astro';
export { default as Claim } from './Claim.astro';
export { default as Correction } from './Correction.astro';
export { default as CorrectionList } from './CorrectionList.astro';
export { default as Counterpoint } from './Counterpoint.astro';
export { default as Doors } from './Doors.astro';
export { default as GlossaryList } from './GlossaryList.astro';
export { default as ProductTable } from './ProductTable.astro';
export { default as ReasonList } from './ReasonList.astro';
export { default as ShortAnswer } from './ShortAnswer.astro';
export { default as SourceList } from './SourceList.astro';
export { default as Term } from './Term.astro';
