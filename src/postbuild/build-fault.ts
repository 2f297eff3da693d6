/** What stops a build: one line that says where, what was expected and found, and what to do. */
export class BuildFault extends Error {
	constructor(message: string) {
		super(message);
		this.name = 'BuildFault';
		// The place in our code says nothing about the page at fault; the line alone is printed.
		this.stack = message;
	}
}
