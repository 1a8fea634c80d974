import { defineConfig } from 'vitest/config';

export default defineConfig({
	oxc: { tsconfig: false },
	test: {
		include: ['src/**/*.test.ts', 'tests/**/*.test.ts', 'scripts/**/*.test.ts', 'bin/**/*.test.ts'],
		exclude: ['tests/journeys/**', 'node_modules/**', 'build/**'],
		globalSetup: ['tests/support/database-server.ts'],
		testTimeout: 20_000,
		hookTimeout: 60_000,
		env: { TZ: 'UTC' },
	},
});
