import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { handler } from '#tests/support/small-handler.js';
import { front } from './front.ts';

let server: Server;
let door: ReturnType<typeof front>;

beforeEach(() => open(null));
afterEach(() => server.close());

async function open(origin: string | null): Promise<void> {
	server?.close();
	door = front(origin);
	Object.assign(door.state, { handler, stage: 'ready', databaseAnswers: async () => true });
	server = createServer(door.receive);
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
}

type Answer = { status: number; headers: IncomingHttpHeaders; raw: Buffer; text: string };

function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
	const { port } = server.address() as AddressInfo;
	return new Promise((done, fail) => {
		const asked = request({ port, path, headers, method, agent: false }, (answer) => {
			const parts: Buffer[] = [];
			answer.on('data', (part) => parts.push(part));
			answer.on('end', () => {
				const raw = Buffer.concat(parts);
				const { statusCode: status = 0, headers } = answer;
				done({ status, headers, raw, text: plain(raw, headers['content-encoding']) });
			});
		});
		asked.on('error', fail);
		asked.end();
	});
}

function plain(raw: Buffer, encoding: string | undefined): string {
	if (encoding === 'br') return brotliDecompressSync(raw).toString();
	if (encoding === 'gzip') return gunzipSync(raw).toString();
	return raw.toString();
}

const made = ({ text }: Answer) => /made (\d+)/.exec(text)?.[1];

test('a public page is made once and sent to everyone, in the encoding each can read', async () => {
	const first = await get('/');
	expect(made(await get('/'))).toBe(made(first));
	for (const encoding of ['br', 'gzip']) {
		const one = await get('/', { 'accept-encoding': encoding });
		const two = await get('/', { 'accept-encoding': encoding });
		expect(one.headers['content-encoding']).toBe(encoding);
		expect(one.raw.length).toBeLessThan(200);
		expect(made(two)).toBe(made(one));
		expect(two.headers).toMatchObject({ vary: 'accept-encoding', 'x-frame-options': 'DENY' });
	}
});

test('who has the page already is told so in a few bytes', async () => {
	const { headers, text } = await get('/', { 'accept-encoding': 'br' });
	const known = { 'accept-encoding': 'br', 'if-none-match': String(headers.etag) };
	expect(text).toContain('words');
	expect(await get('/', known)).toMatchObject({ status: 304, text: '' });
	door.forget();
	const anew = await get('/', known);
	expect(anew.status).toBe(200);
	expect(anew.headers.etag).not.toBe(headers.etag);
});

test('a page in one language is never sent to a reader of another', async () => {
	const speak = async (language: string) =>
		(await get('/language', { 'accept-language': language })).text;
	const tigrinya = await speak('ti');
	const french = await speak('fr');
	expect(tigrinya).toMatch(/^ti /);
	expect(french).toMatch(/^fr /);
	expect(await speak('ti')).toBe(tigrinya);
	expect(await speak('fr')).toBe(french);
});

test('what belongs to one person is made for that person and kept nowhere', async () => {
	const cookie = { cookie: 'session=1' };
	expect(made(await get('/', cookie))).not.toBe(made(await get('/', cookie)));
	expect(made(await get('/?a'))).not.toBe(made(await get('/?a')));
	const one = await get('/cookie');
	const two = await get('/cookie');
	expect(one.headers['set-cookie']).toEqual(['a=b']);
	expect(one.text).not.toBe(two.text);
	expect((await get('/mine')).headers.etag).toBe(undefined);
});

test('pages of one person are compressed as they come', async () => {
	const answer = await get('/mine', { 'accept-encoding': 'gzip' });
	expect(answer.headers).toMatchObject({ 'content-encoding': 'gzip', 'cache-control': 'no-store' });
	expect(answer.text).toBe('words '.repeat(2000));
	expect(answer.raw.length).toBeLessThan(500);
});

test('asking for the head of a page gives no body, kept or not', async () => {
	for (let time = 0; time < 2; time++) {
		expect(await get('/', {}, 'HEAD')).toMatchObject({ status: 200, text: '' });
		await get('/');
	}
});

test('a page kept for one host is not sent to another', async () => {
	const evil = await get('/', { host: 'evil.example' });
	expect(made(await get('/', { host: 'good.example' }))).not.toBe(made(evil));
});

test('with a fixed origin no request can claim another', async () => {
	await open('https://help.example.org');
	const claims = {
		host: 'evil.example',
		'x-amparo-host': 'evil.example',
		'x-amparo-scheme': 'ftp',
	};
	expect((await get('/origin', claims)).text).toBe('https://help.example.org');
	await open(null);
	expect((await get('/origin', { ...claims, host: 'a.example:3000' })).text).toBe(
		'http://a.example:3000',
	);
	expect((await get('/origin', { host: 'a"b' })).status).toBe(400);
});

test('every answer carries the security headers, errors too', async () => {
	for (const path of ['/', '/mine', '/nothing', '/healthz']) {
		expect((await get(path)).headers).toMatchObject({
			'referrer-policy': 'same-origin',
			'x-content-type-options': 'nosniff',
			'x-frame-options': 'DENY',
			'cross-origin-opener-policy': 'same-origin',
		});
	}
});

test('a body beyond the limit is refused before it is sent', async () => {
	const { status } = await get('/count', { 'content-length': String(40 * 1024 * 1024) }, 'POST');
	expect(status).toBe(413);
});

test('health says whether we are ready and the database answers, and nothing else', async () => {
	expect(await get('/healthz')).toMatchObject({
		status: 200,
		text: '{"status":"ok","database":"ok"}',
	});
	door.state.databaseAnswers = async () => false;
	expect(await get('/healthz')).toMatchObject({
		status: 503,
		text: '{"status":"failing","database":"down"}',
	});
	Object.assign(door.state, { handler: null, stage: 'starting' });
	expect((await get('/healthz')).text).toBe('{"status":"starting","database":"down"}');
	expect((await get('/mine')).status).toBe(503);
});

test('what is too large is said in the language of the page, and to a program in a line', async () => {
	const length = { 'content-length': String(64 * 1024 * 1024) };
	const type = { 'content-type': 'multipart/form-data; boundary=x' };
	const person = { ...length, ...type, accept: 'text/html', 'accept-language': 'fr' };
	const arabic = await get('/ar/report?/send', person, 'POST');
	expect(arabic.status).toBe(413);
	expect(arabic.headers).toMatchObject({ 'content-language': 'ar', 'x-frame-options': 'DENY' });
	expect(arabic.text).toContain('<html lang="ar" dir="rtl">');
	expect(arabic.text).toMatch(/<h1>[^<]{5,}<\/h1>\s*<p>[^<]{20,}<\/p>/);
	const plain = { ...length, 'content-type': 'application/x-www-form-urlencoded' };
	const french = await get('/inbox?/open', { ...person, ...plain }, 'POST');
	expect([french.status, french.headers['content-language']]).toEqual([413, 'fr']);
	const program = await get('/api/v1/reports', { ...length, accept: '*/*' }, 'POST');
	expect([program.status, program.headers['content-type']]).toEqual([
		413,
		'text/plain; charset=utf-8',
	]);
});
