import type { Problem } from '../schemas/yaml-file.ts';
import type { Content } from './content.ts';

/** One editorial rule: plain data with a pure check. */
export interface Rule {
	/** Stable name, printed with every message. */
	id: string;
	/** What goes wrong for a reader where it is broken. */
	why: string;
	check(content: Content): Finding[];
}

/** A problem before its rule's name is put to it. */
export type Finding = Omit<Problem, 'rule'>;
