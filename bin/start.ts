import { spawn } from 'node:child_process';
import { once } from 'node:events';
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
	if (!given) await buildFirst();
	await serve(given ?? join(root, 'build', 'handler.js'), say);
} catch (error) {
	// The stack and no more: a database error's other parts can quote what is in a row. By name,
	// because the built pages bring their own copy of the class.
	const { name, message, stack } = error as Error;
	console.error(name === CannotStart.name ? message : stack);
	process.exit(1);
}

/** In a process of its own: the build's tools would stay in our memory as long as we live. */
async function buildFirst(): Promise<void> {
	const build = spawn(process.execPath, [join(root, 'scripts', 'build.ts')], {
		cwd: root,
		stdio: 'inherit',
	});
	const [code] = await once(build, 'exit');
	if (code !== 0) {
		throw new CannotStart('The pages could not be built; what went wrong is said above.');
	}
}
