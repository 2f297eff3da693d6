import type { Locale } from '../i18n/locales.ts';
import type { Problem } from '../schemas/yaml-file.ts';
import type { Content } from './content.ts';

/** `error` harms a reader and stops a pull request; `warning` is for a person to judge. */
export type Severity = 'error' | 'warning';

/** One editorial rule: plain data with a pure check. */
export interface Rule {
	/** Stable name, printed with every message. */
	id: string;
	/** What goes wrong for a reader where it is broken. */
	why: string;
	/** The same for editors who read Arabic. */
	arabic?: string;
	/** An error unless it says otherwise. */
	severity?: Severity;
	/** A line that breaks the rule and one that keeps it, for its page in `docs/rules`. */
	example?: { locale: Locale; bad: string; good: string };
	/** True if `--fix` puts right some of what it finds. */
	fixes?: boolean;
	/** True if it needs a dictionary: such rules run in `npm run check` only, not with every build. */
	slow?: boolean;
	/** Places that may break it. One that no longer does is an error. */
	exceptions?: readonly Exception[];
	check(content: Content): Finding[];
}

/** A place that may break a rule. */
export interface Exception {
	/** The file, from the root of the repository. */
	file: string;
	/** Words of the message that it silences. */
	message: string;
	/** Why it may. */
	reason: string;
}

/** A problem before its rule's name is put to it. */
export interface Finding extends Omit<Problem, 'rule'> {
	/** What `--fix` does; only where nobody could object. */
	fix?: Fix;
}

/** A piece of a file to be replaced, by offsets in the whole file. */
export interface Fix {
	file: string;
	start: number;
	end: number;
	text: string;
}
