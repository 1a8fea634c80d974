import { defineConfig } from 'vitest/config';

/** Tests run from the sources alone; the pages' own settings exist only after `svelte-kit sync`. */
const withoutTsconfig: object = { tsconfig: false };

export default defineConfig({
	oxc: withoutTsconfig,
	test: {
		env: { TZ: 'UTC' },
		projects: [
			{
				extends: true,
				test: {
					name: 'house',
					include: ['{src,tests,scripts,bin,bench}/**/*.test.ts'],
					exclude: ['tests/journeys/**', 'node_modules/**', 'build/**'],
					globalSetup: ['tests/support/messages.ts', 'tests/support/database-server.ts'],
					setupFiles: ['tests/support/one-seed.ts'],
					testTimeout: 60_000,
					hookTimeout: 60_000,
				},
			},
			{
				// A person's whole way, in a browser, on the built product: one at a time.
				extends: true,
				test: {
					name: 'journeys',
					include: ['tests/journeys/**/*.test.ts'],
					globalSetup: ['tests/support/messages.ts', 'tests/support/demo-place.ts'],
					fileParallelism: false,
					// A browser on a busy machine can be late; what is wrong is wrong twice.
					retry: 1,
					testTimeout: 180_000,
					hookTimeout: 180_000,
				},
			},
		],
	},
});
