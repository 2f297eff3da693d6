import { afterEach, expect, test, vi } from 'vitest';
import { deviceStorage } from '../../../src/storage/safe-storage.ts';
import { FakeStorage } from './fake-storage.ts';

afterEach(() => {
	vi.unstubAllGlobals();
});

test('offers the device’s storage, or none', () => {
	const storage = new FakeStorage();
	vi.stubGlobal('localStorage', storage);
	expect(deviceStorage()).toBe(storage);
	vi.stubGlobal('localStorage', undefined);
	expect(deviceStorage()).toBeNull();
});

test('takes a browser that refuses even to name it for one without', () => {
	vi.stubGlobal('localStorage', undefined);
	Object.defineProperty(globalThis, 'localStorage', {
		configurable: true,
		get: () => {
			throw new DOMException('Denied.', 'SecurityError');
		},
	});
	expect(deviceStorage()).toBeNull();
});
