/** Three ways to work the checklist and the record: with a mouse, with a finger, and with keys alone. */
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** How a reader reaches the controls of a page. */
export interface Hands {
	options: BrowserContextOptions;
	/** Chooses an answer of the checklist, opening its group as a reader would. */
	choose: (page: Page, name: string, value: string) => Promise<void>;
	/** Presses a link, a button or the opening of a file. */
	press: (control: Locator) => Promise<void>;
	/** Types into a field. */
	type: (field: Locator, text: string) => Promise<void>;
}

/** More stops than the longest way between two controls. */
const MAX_STOPS = 300;

/** With something that points: it presses what the eye sees, the labels. */
function pointing(options: BrowserContextOptions, press: Hands['press']): Hands {
	return {
		options,
		press,
		choose: async (page, name, value) => {
			const input = page.locator(`input[name="${name}"][value="${value}"]`);
			const group = page.locator('details.group', { has: input });
			if (!(await group.evaluate((details: HTMLDetailsElement) => details.open)))
				await press(group.locator('> summary'));
			await press(page.locator('label', { has: input }));
			expect(await input.isChecked(), `${name} ${value}`).toBe(true);
		},
		type: async (field, text) => {
			await press(field);
			await field.pressSequentially(text);
		},
	};
}

/** Goes on with Tab until a control has the focus. */
async function tabTo(control: Locator): Promise<void> {
	for (let stop = 0; stop < MAX_STOPS; stop++) {
		if (await control.evaluate((element) => element === document.activeElement)) return;
		await control.page().keyboard.press('Tab');
	}
	throw new Error(`${String(control)} cannot be reached with Tab.`);
}

/** Where the focus is, seen from an answer: on it, in its row, on what opens its group, or somewhere else. */
const placeOf = (page: Page, name: string, value: string) =>
	page.evaluate(
		([name, value]) => {
			const active = document.activeElement;
			const target = document.querySelector<HTMLInputElement>(`input[name="${name}"][value="${value}"]`)!;
			const groups = [...document.querySelectorAll<HTMLDetailsElement>('details.group')];
			const group = target.closest<HTMLDetailsElement>('details.group')!;
			if (active === target) return 'there';
			if (active instanceof HTMLInputElement && active.name === name && active.type === 'radio') return 'beside';
			const before = groups[groups.indexOf(group) - 1];
			const isDoor =
				active === group.querySelector('summary') || active === before?.querySelector('[data-action="next"]');
			return isDoor && !group.open ? 'door' : 'elsewhere';
		},
		[name, value] as const
	);

/** With keys alone. Tab goes from control to control, the arrows through a row of radio buttons. */
const keys: Hands = {
	options: { viewport: { width: 1280, height: 900 } },
	press: async (control) => {
		await tabTo(control);
		await control.page().keyboard.press('Enter');
	},
	choose: async (page, name, value) => {
		for (let stop = 0; stop < MAX_STOPS; stop++) {
			const place = await placeOf(page, name, value);
			if (place === 'there') break;
			await page.keyboard.press({ beside: 'ArrowDown', door: 'Enter', elsewhere: 'Tab' }[place]);
		}
		const input = page.locator(`input[name="${name}"][value="${value}"]`);
		// An arrow chooses what it comes to; the first of a row, and a box, wait for the space bar.
		if (!(await input.isChecked())) await page.keyboard.press('Space');
		expect(await input.isChecked(), `${name} ${value}`).toBe(true);
	},
	type: async (field, text) => {
		await tabTo(field);
		await field.page().keyboard.type(text);
	},
};

export const HANDS = {
	desktop: pointing({ viewport: { width: 1280, height: 900 } }, (control) => control.click()),
	phone: pointing({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }, (control) =>
		control.tap()
	),
	'keyboard only': keys,
} satisfies Record<string, Hands>;
export type Way = keyof typeof HANDS;

/** Opens a page in a fresh browser profile; an error in its scripts fails the test. */
export async function openWith(browser: Browser, { options }: Hands, url: string): Promise<Page> {
	const context = await browser.newContext({ locale: 'en-GB', acceptDownloads: true, ...options });
	const page = await context.newPage();
	page.on('pageerror', (error) => expect.soft(error.message).toBe('no error'));
	await page.goto(url);
	return page;
}
