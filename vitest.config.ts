import { defineConfig } from 'vitest/config';

/** Tests that build: they share what Astro and Vite keep beside the packages, and need both cores. */
const BUILDING = ['tests/e2e/build-faults.test.ts', 'tests/e2e/starlight-adaptation.test.ts'];

export default defineConfig({
	resolve: { alias: { '~': new URL('./src', import.meta.url).pathname } },
	test: {
		// A file of the built site drives a browser of its own: two at once keep two cores busy, more would only wait for each other.
		maxWorkers: 2,
		projects: [
			{
				extends: true,
				test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 60_000 },
			},
			{
				extends: true,
				test: {
					name: 'built',
					include: ['tests/{a11y,e2e}/**/*.test.ts'],
					exclude: BUILDING,
					globalSetup: 'tests/e2e/global-setup.ts',
					testTimeout: 30_000,
					hookTimeout: 120_000,
					// A busy machine takes its time; what never comes still fails.
					expect: { poll: { timeout: 15_000 } },
				},
			},
			{
				extends: true,
				test: {
					name: 'building',
					include: BUILDING,
					testTimeout: 180_000,
					hookTimeout: 180_000,
					fileParallelism: false,
					sequence: { groupOrder: 1 },
				},
			},
		],
	},
});
