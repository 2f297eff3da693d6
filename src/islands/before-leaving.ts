const EVENT = 'mizan-leave';

/** Calls `save` before the page is loaded anew at the reader's wish. @param save Answers whether all of it is kept. */
export function beforeLeaving(save: () => boolean, signal: AbortSignal): void {
	window.addEventListener(EVENT, (event) => save() || event.preventDefault(), { signal });
}

/** Has everything saved that is not yet. @returns Whether the page can be left without losing anything. */
export const readyToLeave = (): boolean => window.dispatchEvent(new CustomEvent(EVENT, { cancelable: true }));
