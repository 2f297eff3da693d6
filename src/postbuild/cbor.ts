/** The kinds of value that Pagefind writes into its files. */
export type Cbor = number | string | null | boolean | Cbor[];

const INTEGER = 0;
const NEGATIVE = 1;
const TEXT = 3;
const ARRAY = 4;
const SIMPLE = 7;
const INDEFINITE = 31;
const BREAK = 0xff;
const SIMPLE_VALUES: readonly (readonly [number, boolean | null])[] = [
	[20, false],
	[21, true],
	[22, null],
];

/**
 * Reads CBOR, as far as Pagefind's index files use it.
 *
 * @throws {RangeError} At a kind of value that they did not use when this was written.
 * @see https://www.rfc-editor.org/rfc/rfc8949
 */
export function decodeCbor(bytes: Uint8Array): Cbor {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const text = new TextDecoder();
	let at = 0;
	const length = (info: number): number => {
		if (info < 24) return info;
		const size = { 24: 1, 25: 2, 26: 4 }[info];
		if (!size) throw new RangeError(`CBOR length ${info} at ${at}`);
		const value = size === 1 ? view.getUint8(at) : size === 2 ? view.getUint16(at) : view.getUint32(at);
		at += size;
		return value;
	};
	const read = (): Cbor => {
		const head = view.getUint8(at++);
		const kind = head >> 5;
		const info = head & 31;
		if (kind === INTEGER) return length(info);
		if (kind === NEGATIVE) return -1 - length(info);
		if (kind === TEXT) {
			const size = length(info);
			at += size;
			return text.decode(bytes.subarray(at - size, at));
		}
		if (kind === ARRAY && info === INDEFINITE) {
			const items: Cbor[] = [];
			while (view.getUint8(at) !== BREAK) items.push(read());
			at++;
			return items;
		}
		if (kind === ARRAY) return Array.from({ length: length(info) }, read);
		const simple = SIMPLE_VALUES.find(([code]) => kind === SIMPLE && code === info);
		if (!simple) throw new RangeError(`CBOR kind ${kind} (${info}) at ${at}`);
		return simple[1];
	};
	return read();
}

/** Writes what `decodeCbor` reads, in the shortest form. */
export function encodeCbor(value: Cbor): Uint8Array {
	const bytes: number[] = [];
	const head = (kind: number, size: number) => {
		if (size < 24) bytes.push((kind << 5) | size);
		else if (size < 0x100) bytes.push((kind << 5) | 24, size);
		else if (size < 0x1_0000) bytes.push((kind << 5) | 25, size >> 8, size & 0xff);
		else bytes.push((kind << 5) | 26, size >>> 24, (size >> 16) & 0xff, (size >> 8) & 0xff, size & 0xff);
	};
	const write = (item: Cbor): void => {
		if (typeof item === 'number') head(item < 0 ? NEGATIVE : INTEGER, item < 0 ? -1 - item : item);
		else if (typeof item === 'string') {
			const encoded = new TextEncoder().encode(item);
			head(TEXT, encoded.length);
			for (const byte of encoded) bytes.push(byte);
		} else if (Array.isArray(item)) {
			head(ARRAY, item.length);
			item.forEach(write);
		} else head(SIMPLE, SIMPLE_VALUES.find(([, simple]) => simple === item)![0]);
	};
	write(value);
	return Uint8Array.from(bytes);
}
