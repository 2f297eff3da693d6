/**
 * Left and Right in a row of radio buttons follow the direction of the text. Browsers take Left for “previous” in both
 * directions, so in an Arabic row the choice would move against the arrow. Columns, and Up and Down, are left to the browser.
 */
export function moveThroughRow(event: KeyboardEvent): void {
	const input = event.target;
	if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
	if (!(input instanceof HTMLInputElement) || input.type !== 'radio') return;
	if (event.ctrlKey || event.metaKey || event.altKey || getComputedStyle(input).direction !== 'rtl') return;
	const row = [...(input.form?.querySelectorAll<HTMLInputElement>(`input[name="${input.name}"]:enabled`) ?? [])];
	const step = event.key === 'ArrowLeft' ? 1 : -1;
	const next = row[(row.indexOf(input) + step + row.length) % row.length];
	if (!next) return;
	event.preventDefault();
	next.focus();
	next.click();
}
