/** The page's own words, in the page's language, with gaps such as `{{name}}`. */
export class RecordStrings {
	readonly #strings: Readonly<Record<string, string>>;

	/** @param json Key → text. */
	constructor(json: string | undefined) {
		this.#strings = JSON.parse(json ?? '{}') as Record<string, string>;
	}

	/** A sentence with its gaps filled; what fills a gap is never searched for gaps itself. */
	text(key: string, parts: Readonly<Record<string, string | number>> = {}): string {
		return (this.#strings[key] ?? key).replace(/\{\{(\w+)\}\}/g, (gap, name: string) => String(parts[name] ?? gap));
	}
}
