/**
 * `npm run messages`: turns messages/<area>/<locale>.json into functions.
 *
 * Paraglide says "compiled" even when it found nothing, so what came out is counted here.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { compile } from '@inlang/paraglide-js';
import { readMessages } from './messages/read.ts';
import { reviewModule } from './messages/review.ts';

const root = join(import.meta.dirname, '..');
const generated = join(root, 'src/foundations/languages/generated');

/**
 * Compiles all messages and returns how many there are, in a process of its own: the store inside
 * Paraglide would keep this one awake for 30 seconds.
 *
 * @throws Error when a file is broken or nothing came out
 */
export async function compileMessages(): Promise<number> {
	const { stdout } = await promisify(execFile)(process.execPath, [import.meta.filename]);
	return Number.parseInt(stdout, 10);
}

async function compileHere(): Promise<number> {
	const messages = await readMessages(root);
	// Beside the target, so that each finished file can be renamed into place: a test or a server
	// that starts meanwhile never sees half a file.
	await mkdir(generated, { recursive: true });
	const fresh = await mkdtemp(`${generated}.`);
	try {
		await compile({
			project: join(root, 'project.inlang'),
			outdir: fresh,
			outputStructure: 'locale-modules',
			strategy: ['baseLocale'],
			emitReadme: false,
			emitGitIgnore: false,
			emitPrettierIgnore: false,
		});
		await writeFile(join(fresh, 'review.js'), await reviewModule(root));
		await replaceChanged(fresh, generated);
	} finally {
		await rm(fresh, { recursive: true, force: true });
	}
	return await verify([...messages.english.keys()]);
}

async function replaceChanged(from: string, to: string): Promise<void> {
	await mkdir(to, { recursive: true });
	for (const entry of await readdir(from, { withFileTypes: true })) {
		const [source, target] = [join(from, entry.name), join(to, entry.name)];
		if (entry.isDirectory()) await replaceChanged(source, target);
		else if ((await readOrNothing(source)) !== (await readOrNothing(target)))
			await rename(source, target);
	}
}

async function readOrNothing(path: string): Promise<string | undefined> {
	return await readFile(path, 'utf8').catch(() => undefined);
}

async function verify(keys: string[]): Promise<number> {
	const url = pathToFileURL(join(generated, 'messages/_index.js'));
	// The query defeats the module cache, so that a second compile sees its own result.
	const compiled: Record<string, unknown> = await import(`${url.href}?${Date.now()}`);
	const missing = keys.filter((key) => typeof compiled[key] !== 'function');
	if (keys.length === 0) throw new Error('messages: no English message was found');
	if (missing.length > 0) throw new Error(`messages: not compiled: ${missing.join(', ')}`);
	return keys.length;
}

if (import.meta.main) {
	try {
		console.log(`${await compileHere()} messages compiled`);
		process.exit(0);
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exit(1);
	}
}
