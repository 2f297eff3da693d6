/**
 * Characters that a document must not carry from a note: controls other than tab and line end, and those that turn the
 * direction of all that follows. JSON keeps them; the page isolates them.
 *
 * @see https://trojansource.codes/ on what turned text can hide.
 */
const UNSAFE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Text without characters that could upset a document, its lines ended by `\n`. */
export const plainText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(UNSAFE, '');

/** An address fit to be made a link: `https:` or `http:`, without spaces, angle brackets or quotes. */
export const isWebAddress = (address: string): boolean => /^https?:\/\/[^\s<>"'`\\]+$/.test(address);
