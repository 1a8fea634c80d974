import { createServer, type Server } from 'node:net';
import { afterEach, expect, inject, test } from 'vitest';
import { inAppRole, useExternal } from './external.ts';

const { ownerUrl } = inject('template');
let pretended: Server | undefined;
afterEach(() => pretended?.close());

const saying = async (url: string) =>
	useExternal(url).then(String, (error: Error) => error.message);

function otherwise(change: (url: URL) => void): string {
	const url = new URL(ownerUrl);
	change(url);
	return url.href;
}

test('what is no address of PostgreSQL is said so', async () => {
	for (const wrong of ['mysql://u:p@h/d', 'here', 'postgres://u:p@h']) {
		expect(await saying(wrong)).toBe(
			'DATABASE_URL is not a PostgreSQL address: write it as postgres://user:password@host:5432/database.',
		);
	}
});

test('a server that does not answer is said so', async () => {
	expect(await saying('postgres://u:p@127.0.0.1:1/d')).toBe(
		'No database server answers at 127.0.0.1:1: check DATABASE_URL and that the server is running.',
	);
});

test('a wrong password is said so, and the password is not', async () => {
	const wrong = otherwise((url) => {
		url.password = 'canary-secret';
	});
	expect(await saying(wrong)).toMatch(/does not accept the user or password in DATABASE_URL\.$/);
	expect(await saying(wrong)).not.toContain('canary');
});

test('a database that is not there is named', async () => {
	const wrong = otherwise((url) => {
		url.pathname = '/nowhere';
	});
	expect(await saying(wrong)).toMatch(
		/has no database "nowhere": create it, or correct the name\.$/,
	);
});

test('a server that is too old is told its age', async () => {
	const port = await pretendVersion(14);
	expect(await saying(`postgres://u:p@127.0.0.1:${port}/d`)).toBe(
		'The server in DATABASE_URL is PostgreSQL 14; Amparo needs version 15 or later.',
	);
});

test('the application begins every connection in its own role, beside options of yours', () => {
	const url = new URL(inAppRole('postgres://u:p@h/d?options=-c%20jit%3Don'));
	expect(url.searchParams.get('options')).toBe('-c jit=off -c jit=on -c role=amparo_app');
	expect(url.href).not.toContain('+');
});

/** A server that lets anyone in and answers every question with its version. */
function pretendVersion(version: number): Promise<number> {
	const text = (words: string) => Buffer.from(`${words}\0`);
	const message = (type: string, body: Buffer) => {
		const head = Buffer.alloc(5);
		head.write(type);
		head.writeInt32BE(body.length + 4, 1);
		return Buffer.concat([head, body]);
	};
	const field = Buffer.alloc(18);
	field.writeInt32BE(23, 6);
	const value = Buffer.alloc(6);
	value.writeInt16BE(1, 0);
	value.writeInt32BE(String(version).length, 2);
	const idle = message('Z', Buffer.from('I'));
	const welcome = Buffer.concat([message('R', Buffer.alloc(4)), idle]);
	const answer = Buffer.concat([
		message('T', Buffer.concat([Buffer.from([0, 1]), text('version'), field])),
		message('D', Buffer.concat([value, Buffer.from(String(version))])),
		message('C', text('SELECT 1')),
		idle,
	]);
	const server = createServer((socket) => {
		socket.once('data', () => {
			socket.write(welcome);
			socket.on('data', (asked) => asked[0] === 'Q'.charCodeAt(0) && socket.write(answer));
		});
		socket.on('error', () => {});
	});
	pretended = server;
	return new Promise((done) => {
		server.listen(0, '127.0.0.1', () => done((server.address() as { port: number }).port));
	});
}
