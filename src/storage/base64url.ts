/** Text as base64url of its UTF-8 bytes: letters, digits, `-` and `_`. Unpaired surrogates become U+FFFD. */
export function toBase64url(text: string): string {
	const binary = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
	return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The text again; `null` if it is not base64url of UTF-8. Never throws. */
export function fromBase64url(encoded: string): string | null {
	if (!/^[\w-]*$/.test(encoded)) return null;
	try {
		const binary = atob(encoded.replaceAll('-', '+').replaceAll('_', '/'));
		const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return null;
	}
}
