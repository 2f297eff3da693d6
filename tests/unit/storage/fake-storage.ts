import type { StorageLike } from '../../../src/storage/safe-storage.ts';

/** Storage in memory, with the faults of real ones. */
export class FakeStorage implements StorageLike {
	readonly items = new Map<string, string>();
	/** What `setItem` does instead of writing. */
	fault: 'full' | 'refused' | 'silent' | null = null;
	/** Keys that cannot be written even without a fault. */
	readonly locked = new Set<string>();

	getItem(key: string): string | null {
		if (this.fault === 'refused') throw new DOMException('The operation is insecure.', 'SecurityError');
		return this.items.get(key) ?? null;
	}

	setItem(key: string, value: string): void {
		if (this.fault === 'full' || this.locked.has(key)) throw new DOMException('No room.', 'QuotaExceededError');
		if (this.fault === 'refused') throw new DOMException('The operation is insecure.', 'SecurityError');
		if (this.fault === null) this.items.set(key, value);
	}
}
