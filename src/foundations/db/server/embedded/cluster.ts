import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart, folderProblem } from '../cannot-start.ts';
import { APP_ROLE, OWNER_ROLE } from '../roles.ts';
import type { ServerUser } from './server-user.ts';

export type Passwords = { owner: string; app: string };

const inside = { files: 'cluster', passwords: 'passwords.json' };

/** Where PostgreSQL's own files lie inside our database folder. */
export const clusterFiles = (folder: string) => join(folder, inside.files);

/**
 * Finds the database in `folder`, or makes it.
 *
 * It is made aside and moved into place in one step, so a process killed half
 * way leaves nothing that looks like a database, and of two processes starting
 * together one wins and the other uses what the winner made. Nobody can log in
 * as its superuser: it has no password and no line in pg_hba.conf.
 */
export async function prepareCluster(
	folder: string,
	programs: string,
	user: ServerUser,
): Promise<Passwords> {
	const place = join(folder, 'database');
	const found = await passwordsIn(place);
	if (found) {
		await sameVersion(place, programs);
		return found;
	}
	const unfinished = `${place}.${process.pid}`;
	await rm(unfinished, { recursive: true, force: true });
	try {
		await make(unfinished, programs, user);
		await rename(unfinished, place);
	} catch (error) {
		await rm(unfinished, { recursive: true, force: true });
		const others = await passwordsIn(place);
		if (others) return others;
		throw error;
	}
	return (await passwordsIn(place)) as Passwords;
}

async function passwordsIn(place: string): Promise<Passwords | null> {
	try {
		return JSON.parse(await readFile(join(place, inside.passwords), 'utf8'));
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw folderProblem(error, place) ?? error;
	}
}

async function make(place: string, programs: string, user: ServerUser): Promise<void> {
	const files = clusterFiles(place);
	const passwords: Passwords = { owner: newPassword(), app: newPassword() };
	await mkdir(place, { mode: 0o711 });
	await mkdir(files, { mode: 0o700 });
	if (user.ids) await chown(files, user.ids.uid, user.ids.gid);
	await run(join(programs, 'bin', 'initdb'), initdbArguments(files), user, '');
	await run(
		join(programs, 'bin', 'postgres'),
		['--single', '-D', files, '-c', 'log_min_messages=fatal', 'postgres'],
		user,
		rolesAndDatabase(passwords),
	);
	await writeFile(join(files, 'pg_hba.conf'), WHO_MAY_CONNECT);
	await writeFile(join(place, inside.passwords), JSON.stringify(passwords), { mode: 0o600 });
}

const initdbArguments = (files: string) => [
	`--pgdata=${files}`,
	'--username=postgres',
	'--auth=reject',
	'--encoding=UTF8',
	'--locale=C',
	'--locale-provider=builtin',
	'--builtin-locale=C.UTF-8',
	'--set=shared_buffers=64MB',
];

const WHO_MAY_CONNECT = [OWNER_ROLE, APP_ROLE]
	.map((role) => `local all ${role} scram-sha-256\n`)
	.join('');

/** One statement a line: that is how the single-user server reads. */
const rolesAndDatabase = (passwords: Passwords) =>
	[
		`create role ${APP_ROLE} login password '${passwords.app}'`,
		`create role ${OWNER_ROLE} login createdb password '${passwords.owner}'`,
		`grant ${APP_ROLE} to ${OWNER_ROLE}`,
		`create database amparo owner ${OWNER_ROLE}`,
		'revoke all on database amparo from public',
		`grant connect, temporary on database amparo to ${APP_ROLE}`,
		'',
	].join('\n');

const newPassword = () => randomBytes(24).toString('base64url');

async function sameVersion(place: string, programs: string): Promise<void> {
	const made = (await readFile(join(clusterFiles(place), 'PG_VERSION'), 'utf8')).trim();
	const ours = (
		await run(join(programs, 'bin', 'postgres'), ['--version'], { ids: null }, '')
	).replace(/^.*?(\d+).*$/s, '$1');
	if (made === ours) return;
	throw new CannotStart(
		`The database in ${place} was made by PostgreSQL ${made} and this is ${ours}: make a backup with the former version of Amparo and restore it here.`,
	);
}

/** Runs a program to its end and gives what it printed; its last words become the error. */
function run(program: string, args: string[], user: ServerUser, input: string): Promise<string> {
	return new Promise((done, fail) => {
		const child = spawn(program, args, {
			...user.ids,
			cwd: '/',
			env: { LC_ALL: 'C', TZ: 'UTC' },
			stdio: 'pipe',
		});
		let out = '';
		child.stdout.on('data', (part) => (out += part));
		child.stderr.on('data', (part) => (out += part));
		child.stdin.on('error', () => {});
		child.stdin.end(input);
		child.on('error', fail);
		child.on('close', (code) => (code === 0 ? done(out) : fail(new Error(out.slice(-2000)))));
	});
}
