/** The largest file that is read: far more than any record, far less than what would stop the page. */
const MAX_FILE_BYTES = 5_000_000;

/** Hands a file to the reader to keep. */
export function downloadFile(name: string, type: string, content: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
	link.download = name;
	link.click();
	// The browser reads it after this turn; a minute is enough for any.
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Copies a text. @returns Whether the browser allowed it. */
export async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return false;
	}
}

/** The text of a file; `null` if it cannot be read or is far too large. */
export async function readTextFile(file: File): Promise<string | null> {
	if (file.size > MAX_FILE_BYTES) return null;
	try {
		return await file.text();
	} catch {
		return null;
	}
}
