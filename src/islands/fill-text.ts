/** A string with its `{{names}}` filled in; a name without a value stays as it is. */
export const fillText = (text: string, values: Readonly<Record<string, string | number>>): string =>
	text.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
