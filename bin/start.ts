import { join } from 'node:path';
import { CannotStart } from '#foundations/db/server/index.ts';
import { serve } from '#server/serve.ts';

const root = join(import.meta.dirname, '..');
const say = (line: string) => console.log(line);

if (process.argv.includes('--demo')) {
	process.env.AMPARO_DEMO = '1';
	process.env.AMPARO_DATA ??= join('data', 'demo');
}

try {
	// Tests serve pages of their own instead of building the product's.
	const given = process.env.AMPARO_TEST_HANDLER;
	if (!given) await (await import('../scripts/build.ts')).ensureBuild(say);
	await serve(given ?? join(root, 'build', 'handler.js'), say);
} catch (error) {
	console.error(error instanceof CannotStart ? error.message : error);
	process.exit(1);
}
