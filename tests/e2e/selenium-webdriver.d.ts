/** What is used of the package, which brings no types. */
declare module 'selenium-webdriver' {
	// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- the package’s own shape
	export class Capabilities {
		constructor(capabilities: Record<string, unknown>);
	}
	export interface WebDriver {
		get(address: string): Promise<void>;
		executeAsyncScript<T>(script: string): Promise<T>;
		manage(): { setTimeouts(timeouts: { script: number }): Promise<void> };
		quit(): Promise<void>;
	}
	export class Builder {
		usingServer(address: string): this;
		withCapabilities(capabilities: Capabilities): this;
		build(): Promise<WebDriver>;
	}
}
