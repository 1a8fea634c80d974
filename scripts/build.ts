import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build, createBuilder } from 'vite';
import { alone } from './build-lock.ts';
import { compileMessages } from './messages.ts';

const root = join(import.meta.dirname, '..');
const stamp = join(root, 'build', '.inputs');
const inputs = [
	'src',
	'messages',
	'project.inlang',
	'static',
	'vite.config.ts',
	'package-lock.json',
	'tsconfig.json',
];

/** Builds the product when its sources changed since the last build; says what it does meanwhile. */
export async function ensureBuild(say: (line: string) => void = console.log): Promise<void> {
	if (isBuilt()) return;
	await alone(root, async () => {
		if (isBuilt()) return;
		const wanted = fingerprint();
		await buildAll(say);
		writeFileSync(stamp, wanted);
	});
}

function isBuilt(): boolean {
	return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();
}

async function buildAll(say: (line: string) => void): Promise<void> {
	const start = Date.now();
	say('Building (first start or new version, under a minute) …');
	say('  1/3 languages');
	await compileMessages();
	say('  2/3 scripts that seal in the browser');
	await writeFrameworkSettings();
	await buildBrowserScripts();
	say('  3/3 pages');
	const pages = await createBuilder({
		root,
		logLevel: 'warn',
		configFile: join(root, 'vite.config.ts'),
	});
	await pages.buildApp();
	say(`Built in ${Math.round((Date.now() - start) / 1000)} s.`);
}

/**
 * Our tsconfig.json extends one that the framework writes into node_modules, and whatever reads
 * TypeScript looks for it: on a machine where nothing was built yet it is not there.
 */
async function writeFrameworkSettings(): Promise<void> {
	const command = join(root, 'node_modules', '@sveltejs', 'kit', 'svelte-kit.js');
	await promisify(execFile)(process.execPath, [command, 'sync'], { cwd: root });
}

/** Every `src/modules/<room>/browser/<name>.ts` that starts a page becomes `/s/<name>.js`. */
async function buildBrowserScripts(): Promise<void> {
	const input = Object.fromEntries(browserEntries().map((file) => [nameOf(file), file]));
	if (Object.keys(input).length === 0) return;
	await build({
		root,
		configFile: false,
		logLevel: 'warn',
		publicDir: false,
		build: {
			outDir: join(root, 'static', 's'),
			emptyOutDir: true,
			target: 'es2020',
			modulePreload: false,
			rollupOptions: {
				input,
				output: { entryFileNames: '[name].js', chunkFileNames: 'part-[hash].js' },
				// A room's script is asked for what it can do by the page of another.
				preserveEntrySignatures: 'exports-only',
				// Names that are computed look like an effect: an empty part, asked for on every page.
				treeshake: {
					moduleSideEffects: [{ test: /foundations\/sealing\/sealed\.ts$/, sideEffects: false }],
				},
			},
		},
	});
}

function browserEntries(): string[] {
	return ['modules', 'foundations'].flatMap((floor) => {
		const folder = join(root, 'src', floor);
		return readdirSync(folder).flatMap((room) => {
			const browser = join(folder, room, 'browser');
			if (!existsSync(browser)) return [];
			return readdirSync(browser)
				.filter((name) => name.endsWith('.page.ts'))
				.map((name) => join(browser, name));
		});
	});
}

function nameOf(file: string): string {
	return (file.split('/').at(-1) ?? file).replace(/\.page\.ts$/, '');
}

/** Names, sizes and contents of everything that the build reads, as one digest. */
function fingerprint(): string {
	const digest = createHash('sha256');
	for (const input of inputs) addTo(digest, join(root, input));
	return digest.digest('hex');
}

function addTo(digest: ReturnType<typeof createHash>, path: string): void {
	if (!existsSync(path) || /(\/generated|\/static\/s|\.test\.ts)$/.test(path)) return;
	if (statSync(path).isDirectory()) {
		for (const name of readdirSync(path).sort()) addTo(digest, join(path, name));
		return;
	}
	digest.update(path.slice(root.length)).update(readFileSync(path));
}

if (import.meta.main) {
	if (process.argv.includes('--fresh')) rmSync(stamp, { force: true });
	await ensureBuild();
}
