import {
	DETAIL_DAYS,
	DETAIL_TEXTS,
	isDay,
	RECORD_STATUSES,
	daysAfter,
	type RecordDetails,
} from '../domain/record-details.ts';
import { LOCALES, otherLocale, type Locale } from '../i18n/locales.ts';
import { REVIEW_AFTER_DAYS } from '../record/decision-record.ts';
import type { Languages } from '../record/to-markdown.ts';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The fields of a record. What the reader has not touched is not kept: the dates then follow the day. */
export class RecordForm {
	readonly #form: HTMLFormElement;
	readonly #today: string;

	/** @param today `YYYY-MM-DD`, the date of a record that has none of its own. */
	constructor(form: HTMLFormElement, today: string) {
		this.#form = form;
		this.#today = today;
	}

	/** Shows the details of a draft. */
	write(details: RecordDetails): void {
		for (const name of DETAIL_TEXTS) this.#control(name).value = details[name] ?? '';
		this.#control('deciders').value = (details.deciders ?? []).join('\n');
		this.#control('status').value = details.status ?? RECORD_STATUSES[0];
		const date = details.date ?? this.#today;
		this.#control('date').value = date;
		this.#control('reviewDate').value = details.reviewDate ?? daysAfter(date, REVIEW_AFTER_DAYS);
	}

	/** What the fields say now. @param kept The details as they are kept, to tell a default from a choice. */
	read(kept: RecordDetails): RecordDetails {
		const details: RecordDetails = {};
		for (const name of DETAIL_TEXTS) {
			const text = this.#control(name).value;
			if (text.trim() !== '') details[name] = text;
		}
		const deciders = this.#control('deciders').value.split('\n');
		if (deciders.some((one) => one.trim() !== '')) details.deciders = deciders;
		const status = RECORD_STATUSES.find((one) => one === this.#control('status').value);
		if (status !== undefined && status !== RECORD_STATUSES[0]) details.status = status;
		for (const name of DETAIL_DAYS) {
			const day = this.#control(name).value;
			const usual = name === 'date' ? this.#today : daysAfter(details.date ?? this.#today, REVIEW_AFTER_DAYS);
			if (isDay(day) && (day !== usual || kept[name] === day)) details[name] = day;
		}
		return details;
	}

	/** Lets the review follow the date as long as nobody has set it. */
	followDate(kept: RecordDetails): void {
		const date = this.#control('date').value;
		if (kept.reviewDate === undefined && isDay(date))
			this.#control('reviewDate').value = daysAfter(date, REVIEW_AFTER_DAYS);
	}

	/** The languages chosen; of both, that of the page first on the page, English first in files. */
	languages(page: Locale | null): Languages {
		const chosen = new FormData(this.#form).get('languages');
		const one = LOCALES.find((locale) => locale === chosen);
		if (one) return [one];
		const first = page ?? 'en';
		return [first, otherLocale(first)];
	}

	#control(name: string): Control {
		return this.#form.elements.namedItem(name) as Control;
	}
}
