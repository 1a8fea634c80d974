import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Tests run from the sources alone; the pages' own settings exist only after `svelte-kit sync`. */
const withoutTsconfig: object = { tsconfig: false };

const HOUSE = '{src,tests,scripts,bin,bench}/**/*.test.ts';

/** What a test is made of that can meet a database or another process. */
const MEETS =
	/testDatabase|emptyDatabase|inject\(|DATABASE_URL|startEmbedded|startProduct|surface|spawn|exec/;

/**
 * With AMPARO_TESTS=database, as `.ci/run` asks on its second database, tests that meet none are
 * not run again: nothing about them could be different.
 */
const toldAlready =
	process.env.AMPARO_TESTS === 'database'
		? globSync(HOUSE).filter((file) => !MEETS.test(readFileSync(file, 'utf8')))
		: [];

export default defineConfig({
	oxc: withoutTsconfig,
	test: {
		env: { TZ: 'UTC' },
		projects: [
			{
				extends: true,
				test: {
					name: 'house',
					include: [HOUSE],
					exclude: ['tests/journeys/**', 'node_modules/**', 'build/**', ...toldAlready],
					globalSetup: ['tests/support/messages.ts', 'tests/support/database-server.ts'],
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
