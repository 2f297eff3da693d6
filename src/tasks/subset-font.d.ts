/** What we use of the package, which ships no types. */
declare module 'subset-font' {
	export default function subsetFont(
		font: Buffer,
		text: string,
		options: { targetFormat: 'woff2'; variationAxes?: Record<string, number | { min: number; max: number }> }
	): Promise<Buffer>;
}
