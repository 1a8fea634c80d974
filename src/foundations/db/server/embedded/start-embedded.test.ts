import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { canDropRights, emptyFolder, type Running, startProcess } from '#tests/support/process.ts';
import { endServer, serverPid } from './postmaster.ts';

let folder: ReturnType<typeof emptyFolder>;
let running: Running[] = [];
const place = (...inside: string[]) => join(folder.path, 'postgres', ...inside);
const cluster = () => place('database', 'cluster');

beforeAll(() => {
	folder = emptyFolder();
});
afterEach(async () => {
	await Promise.all(running.map((one) => one.end('SIGKILL')));
	await endServer(cluster());
	running = [];
});
afterAll(() => folder.remove());

function start(options: { unprivileged?: boolean; data?: string } = {}): Running {
	const args = [options.data ?? folder.path];
	const one = startProcess('tests/support/database-process.ts', { ...options, args });
	running.push(one);
	return one;
}

const ready = (one: Running) => one.until(/postgres:\/\/\S+/);

function asOwner(url: string): string {
	const { owner } = JSON.parse(readFileSync(place('database', 'passwords.json'), 'utf8'));
	return url.replace(/amparo_app:[^@]+/, `amparo_owner:${owner}`);
}

async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		return (await client.query(statement)).rows;
	} finally {
		await client.end();
	}
}

test('processes that start together share one server and the last one out stops it', async () => {
	const [one, two, three] = [start(), start(), start()] as const;
	const urls = await Promise.all([ready(one), ready(two), ready(three)]);
	expect(new Set(urls).size).toBe(1);
	expect(readdirSync(place()).sort()).toEqual(['database', 'server.log', 'socket']);

	await Promise.all([one.end(), two.end('SIGKILL')]);
	expect(await ask(urls[0], 'select 1 as one')).toEqual([{ one: 1 }]);
	await three.end();
	expect(serverPid(cluster())).toBe(null);
});

test('what was saved is there at the next start', async () => {
	const first = start();
	const url = await ready(first);
	await ask(asOwner(url), 'create table kept as select 7 as seven');
	expect(await first.end()).toBe(0);
	expect(serverPid(cluster())).toBe(null);

	expect(await ready(start())).toBe(url);
	expect(await ask(url, 'select seven from kept')).toEqual([{ seven: 7 }]);
});

test('the application is no superuser, makes no tables and cannot become the owner', async () => {
	const url = await ready(start());
	const [role] = await ask(
		url,
		`select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole,
			pg_has_role('amparo_owner', 'member') as owner
		from pg_roles where rolname = current_user`,
	);
	expect(role).toEqual({
		rolsuper: false,
		rolbypassrls: false,
		rolcreatedb: false,
		rolcreaterole: false,
		owner: false,
	});
	await expect(ask(url, 'create table mine ()')).rejects.toThrow('permission denied');
	await expect(ask(url.replace('amparo_app', 'postgres'), 'select 1')).rejects.toThrow();
});

test('the server has no network, keeps its promises on disk and logs no statements', async () => {
	const url = await ready(start());
	await expect(ask(url, `select 'canary-words'::int`)).rejects.toThrow('canary-words');
	const [settings] = await ask(
		url,
		`select current_setting('listen_addresses') as network, current_setting('fsync') as fsync,
			current_setting('synchronous_commit') as commit`,
	);
	expect(settings).toEqual({ network: '', fsync: 'on', commit: 'on' });
	expect(readFileSync(place('server.log'), 'utf8')).not.toContain('canary');
	expect(statSync(place('database', 'passwords.json')).mode & 0o077).toBe(0);
});

test('a server that outlived its killed process is adopted', async () => {
	const first = start();
	const url = await ready(first);
	const server = serverPid(cluster());
	await first.end('SIGKILL');

	const second = start();
	expect(await ready(second)).toBe(url);
	expect(serverPid(cluster())).toBe(server);
	expect(await second.end()).toBe(0);
	expect(serverPid(cluster())).toBe(null);
});

test('a database server that is killed is started again by whoever uses it', async () => {
	const one = start();
	const url = await ready(one);
	process.kill(serverPid(cluster()) as number, 'SIGKILL');
	await one.until(/starting it again/);
	await expect
		.poll(() => ask(url, 'select 1 as one').catch(() => null), { timeout: 10_000 })
		.toEqual([{ one: 1 }]);
});

test("after a power cut the process id that was noted may be anyone's", async () => {
	const noted = `${process.pid}\n${cluster()}\n1\n5432\n${place('socket')}\n\n`;
	writeFileSync(join(cluster(), 'postmaster.pid'), noted);
	await ready(start());
	expect(serverPid(cluster())).not.toBe(process.pid);
});

test.runIf(canDropRights)(
	'someone without rights can start it in a folder of their own',
	async () => {
		const theirs = emptyFolder();
		const one = start({ unprivileged: true, data: theirs.path });
		await ready(one);
		expect(statSync(join(theirs.path, 'postgres', 'database', 'cluster')).uid).toBe(65534);
		expect(await one.end()).toBe(0);
		theirs.remove();
	},
);

test.runIf(canDropRights)(
	'a folder that cannot be written to is said in one sentence',
	async () => {
		const shut = emptyFolder();
		chmodSync(shut.path, 0o555);
		const one = start({ unprivileged: true, data: shut.path });
		expect(await one.ended).toBe(1);
		expect(one.said()).toBe(
			`Amparo may not write to ${shut.path}: give its user that right, or set AMPARO_DATA to another folder.\n`,
		);
		shut.remove();
	},
);
