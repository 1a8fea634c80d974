import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';

/** What the licence asks for, by name: whatever else lies in the folder, data first of all, stays. */
const SOURCE = [
	...[
		'bench',
		'bin',
		'docs',
		'messages',
		'migrations',
		'project.inlang',
		'scripts',
		'src',
		'tests',
	],
	...['ARCHITECTURE.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'GLOSSARY.md', 'LICENSE', 'README.md'],
	...['SECURITY.md', 'STYLE.md', 'biome.json', 'drizzle.config.ts', 'knip.json', 'package.json'],
	...['package-lock.json', 'tsconfig.json', 'vite.config.ts', 'vitest.config.ts'],
	...['.dependency-cruiser.cjs', '.npmrc', '.ci'],
];

/** Nobody learns from it who owns the folder. */
const HOW = [
	'--owner=0',
	'--group=0',
	'--numeric-owner',
	'--exclude=generated',
	'--exclude=output',
];

let made: Promise<Uint8Array<ArrayBuffer> | null> | undefined;

/**
 * The source of what runs here, as a gzipped tar; null where it cannot be made.
 *
 * Made once and kept, about a megabyte: sixty slow readers would otherwise hold sixty programs, and
 * anyone can be sixty readers.
 */
export async function sourceArchive(tar = 'tar'): Promise<Uint8Array<ArrayBuffer> | null> {
	made ??= pack(tar);
	const archive = await made;
	if (!archive) made = undefined;
	return archive;
}

async function pack(tar: string): Promise<Uint8Array<ArrayBuffer> | null> {
	const names = SOURCE.filter((name) => existsSync(name));
	const child = spawn(tar, ['-cz', ...HOW, ...names], { stdio: ['ignore', 'pipe', 'ignore'] });
	const ended = new Promise<boolean>((done) => {
		child.on('error', () => done(false));
		child.on('close', (code) => done(code === 0));
	});
	const bytes = await buffer(child.stdout).catch(() => null);
	return (await ended) && bytes ? new Uint8Array(bytes) : null;
}
