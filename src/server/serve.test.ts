import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { emptyFolder, type Running, startProcess } from '#tests/support/process.ts';

let database: TestDatabase;
let folder: ReturnType<typeof emptyFolder>;
let running: Running[] = [];

beforeAll(async () => {
	database = await testDatabase();
	folder = emptyFolder();
});
afterEach(async () => {
	await Promise.all(running.map((one) => one.end('SIGKILL')));
	running = [];
});
afterAll(async () => {
	await database.close();
	folder.remove();
});

function start(env: Record<string, string> = {}): Running {
	const one = startProcess('bin/start.mjs', {
		env: {
			AMPARO_TEST_HANDLER: join(import.meta.dirname, '../../tests/support/small-handler.js'),
			AMPARO_DATA: folder.path,
			DATABASE_URL: database.ownerUrl,
			PORT: '0',
			...env,
		},
	});
	running.push(one);
	return one;
}

const home = (one: Running) => one.until(/http:\/\/localhost:\d+(?= )/);

test("it says where to go and serves the pages with the application's rights", async () => {
	const one = start();
	const url = await home(one);
	expect(one.said()).toBe(`Amparo is ready: ${url} — the organisation's desk: ${url}/desk\n`);
	expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: 'ok', database: 'ok' });
	expect(await (await fetch(`${url}/database`)).text()).toContain('amparo_app');
});

test('a change that is published is seen by the next reader', async () => {
	const url = await home(start());
	const read = async () => (await fetch(url)).text();
	const before = await read();
	expect(await read()).toBe(before);
	await fetch(`${url}/published`);
	expect(await read()).not.toBe(before);
});

test('a form with files of some megabytes comes through whole', async () => {
	const url = await home(start());
	const body = Buffer.alloc(20 * 1024 * 1024);
	const headers = { 'content-type': 'multipart/form-data; boundary=x' };
	const answer = await fetch(`${url}/count`, { method: 'POST', body, headers });
	expect(await answer.text()).toBe(String(body.length));
});

test('asked to stop it finishes what it is doing, then ends well', async () => {
	const one = start();
	const url = await home(one);
	const slow = fetch(`${url}/slow`);
	await one.until(/takes a while/);
	const ended = one.end('SIGTERM');
	expect(await (await slow).text()).toBe('done');
	expect(await ended).toBe(0);
});

test('asked to stop while it is starting, it leaves no database server behind', async () => {
	const one = start({ DATABASE_URL: '' });
	const pid = join(folder.path, 'postgres', 'database', 'cluster', 'postmaster.pid');
	await expect.poll(() => existsSync(pid), { timeout: 30_000 }).toBe(true);
	expect(await one.end('SIGTERM')).toBe(0);
	expect(existsSync(pid)).toBe(false);
});

test('pages that cannot start are told, and the database is stopped again', async () => {
	const one = start({ DATABASE_URL: '', AMPARO_TEST_HANDLER: '/nowhere/handler.js' });
	expect(await one.ended).toBe(1);
	expect(one.said()).toContain('/nowhere/handler.js');
	const pid = join(folder.path, 'postgres', 'database', 'cluster', 'postmaster.pid');
	expect(existsSync(pid)).toBe(false);
});

test('without DATABASE_URL it brings its own database and takes it along when it leaves', async () => {
	const one = start({ DATABASE_URL: '' });
	const url = await home(one);
	expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: 'ok', database: 'ok' });
	expect(await one.end('SIGINT')).toBe(0);
});

test('a busy port is one sentence, and no database is started for it', async () => {
	const other = createServer();
	await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
	const { port } = other.address() as AddressInfo;
	const one = start({ PORT: String(port), DATABASE_URL: '', AMPARO_DATA: '/nowhere/at/all' });
	expect(await one.ended).toBe(1);
	expect(one.said()).toBe(
		`Port ${port} is already in use: stop the other program, or choose another with PORT=${port + 1}.\n`,
	);
	other.close();
});

test('a wrong DATABASE_URL is one sentence', async () => {
	const wrong = new URL(inject('template').ownerUrl);
	wrong.password = 'wrong';
	const one = start({ DATABASE_URL: wrong.href });
	expect(await one.ended).toBe(1);
	expect(one.said()).toMatch(/^The database server at \S+ does not accept [^\n]+\.\n$/);
});
