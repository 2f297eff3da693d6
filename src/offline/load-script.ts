/** What the scripts of the copy hand over: `mizan.carry(name, value)` in each of them. */
interface Carried {
	carry: (name: string, value: unknown) => void;
	/** Stands in the place of `fetch` in Pagefind’s script. */
	fetch?: (address: string | URL) => Promise<Response>;
}
declare global {
	var mizan: Carried;
}

const script = document.currentScript as HTMLScriptElement | null;
/** Where the copy lies: the folder above the one that this script is in. */
export const ROOT = new URL('..', script?.src ?? location.href).href;

/** Only scripts of the copy’s own folder are ever loaded: lowercase names, no way up. */
const NAME = /^[\w-]+(?:\/[\w-]+)*$/;
const policy = (
	globalThis as {
		trustedTypes?: {
			createPolicy: (
				name: string,
				rules: { createScriptURL: (name: string) => string }
			) => { createScriptURL: (name: string) => unknown };
		};
	}
).trustedTypes?.createPolicy('mizan', { createScriptURL: addressOf });

function addressOf(name: string): string {
	if (!NAME.test(name))
		throw new RangeError(`Expected the name of a script of the copy, found ${JSON.stringify(name)}.`);
	return `${ROOT}carried/${name}.js`;
}

const values = new Map<string, unknown>();
const loading = new Map<string, Promise<unknown>>();
globalThis.mizan = { carry: (name, value) => void values.set(name, value) };

/**
 * What a script of the copy carries, loaded by a tag once: a page on a disk may load scripts, and nothing else.
 *
 * @throws {Error} If the file is missing or carries something else.
 */
export function loadCarried(name: string): Promise<unknown> {
	const found =
		loading.get(name) ??
		new Promise((resolve, reject) => {
			const tag = document.createElement('script');
			// The types of the page do not know Trusted Types yet.
			tag.src = (policy?.createScriptURL(name) ?? addressOf(name)) as string;
			tag.onload = () => {
				tag.remove();
				if (values.has(name)) resolve(values.get(name));
				else reject(new Error(`${name} carries nothing.`));
			};
			tag.onerror = () => {
				tag.remove();
				loading.delete(name);
				reject(new Error(`${name} is missing.`));
			};
			document.head.append(tag);
		});
	loading.set(name, found);
	return found;
}
