import { defineConfig } from 'vitest/config';

/** Tests run from the sources alone; the pages' own settings exist only after `svelte-kit sync`. */
const withoutTsconfig: object = { tsconfig: false };

export default defineConfig({
	oxc: withoutTsconfig,
	test: {
		include: ['src/**/*.test.ts', 'tests/**/*.test.ts', 'scripts/**/*.test.ts', 'bin/**/*.test.ts'],
		exclude: ['tests/journeys/**', 'node_modules/**', 'build/**'],
		globalSetup: ['tests/support/database-server.ts'],
		testTimeout: 20_000,
		hookTimeout: 60_000,
		env: { TZ: 'UTC' },
	},
});
