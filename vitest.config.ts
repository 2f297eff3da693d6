import { defineConfig } from 'vitest/config';

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
					globalSetup: 'tests/e2e/global-setup.ts',
					testTimeout: 30_000,
					hookTimeout: 120_000,
				},
			},
		],
	},
});
