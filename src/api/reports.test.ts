import { createHash } from 'node:crypto';
import { base64urlnopad } from '@scure/base';
import { expect, test } from 'vitest';
import type { Settings } from '#foundations/access/index.ts';
import { newReceipt, sealBytes, stretchReceipt } from '#foundations/sealing/index.ts';
import { type Envelope, keyOf, sealJson } from '#modules/reports/index.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { aReportingHouse, SATURDAY } from '#tests/support/reporting-house.ts';
import { api } from './index.ts';

const house = houseForFile(aReportingHouse);

test('an app learns to whom it seals, sends twice, and made one report', async () => {
	const keys = await (await ask('GET', '/reports/keys')).json();
	expect(keys.teams.map(({ id }: { id: string }) => id)).toContain(house.intake.id);
	const envelope = await house.seal({}, house.intake, newReceipt());
	expect(await (await ask('POST', '/reports', envelope)).json()).toEqual({ created: true });
	expect(await (await ask('POST', '/reports', envelope)).json()).toEqual({ created: false });
});

test('what is behind a receipt comes sealed, and is answered by those who have it alone', async () => {
	const { key, envelope } = await sent();
	const view = await (await ask('POST', '/inbox/open', key)).json();
	expect(view.account.sealed).toMatch(/^[\w-]+$/);
	expect(JSON.stringify(view)).not.toContain('passport');
	const said = await sealJson(envelope.recordRecipient, { text: 'They came again.' });
	const message = { ...key, sealed: base64urlnopad.encode(said) };
	expect((await ask('POST', '/inbox/messages', message)).status).toBe(200);
	const again = await (await ask('POST', '/inbox/open', key)).json();
	expect(again.messages).toHaveLength(1);
});

test('every receipt that is none is answered alike', async () => {
	const { key } = await sent();
	const stranger = keyOf(await stretchReceipt(newReceipt(), house.installationSalt));
	const guesses = [stranger, { ...key, proof: stranger.proof }, { ...stranger, proof: '' }];
	const answers = await Promise.all(guesses.map((guess) => ask('POST', '/inbox/open', guess)));
	const bodies = await Promise.all(answers.map((answer) => answer.text()));
	expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
	expect(new Set(bodies).size).toBe(1);
});

test('a file goes up in pieces, in any order, and a piece that was cut is asked for again', async () => {
	const { key, envelope } = await sent();
	const { recordRecipient } = envelope;
	const sealed = await sealBytes([recordRecipient], new Uint8Array(400_000));
	const told = { name: 'gate.jpg', type: 'image/jpeg', bytes: 400_000 };
	const about = base64urlnopad.encode(await sealJson(recordRecipient, told));
	const announced = { recordRecipient, about, bytes: sealed.length, pieces: 2 };
	const { id } = await (await ask('POST', '/uploads', announced)).json();
	const [first, second] = [sealed.slice(0, 262_144), sealed.slice(262_144)];
	expect((await bring(id, 0, first.slice(5), first)).status).toBe(422);
	expect(await (await bring(id, 1, second)).json()).toEqual({ complete: false });
	expect(await (await ask('GET', `/uploads/${id}`)).json()).toMatchObject({ have: [1] });
	expect(await (await bring(id, 0, first)).json()).toEqual({ complete: true });
	expect((await ask('POST', '/inbox/files', { ...key, files: [id] })).status).toBe(200);
	const view = await (await ask('POST', '/inbox/open', key)).json();
	expect(view.files).toMatchObject([{ sha256: createHash('sha256').update(sealed).digest('hex') }]);
});

test('the person alone changes how they are known, tells of reprisal and takes it all back', async () => {
	const { key } = await sent();
	expect((await ask('POST', '/inbox/mode', { ...key, mode: 'loud' })).status).toBe(422);
	expect((await ask('POST', '/inbox/mode', { ...key, mode: 'confidential' })).status).toBe(200);
	const envelope = await house.seal({ words: 'I lost my work.' });
	expect((await ask('POST', '/inbox/reprisals', { ...key, envelope })).status).toBe(200);
	const view = await (await ask('POST', '/inbox/open', key)).json();
	expect(view).toMatchObject({ mode: 'confidential', reprisals: 1 });
	expect((await ask('POST', '/inbox/withdraw', key)).status).toBe(200);
	expect(await (await ask('POST', '/inbox/open', key)).json()).toMatchObject({ keys: null });
});

test('what is no report is a problem that says where and repeats nothing', async () => {
	const envelope = await house.seal();
	const broken = { ...envelope, facts: { ...envelope.facts, kind: 'SECRET-WORDS' } };
	for (const body of [{}, { ...envelope, locator: 'x' }, broken, { ...envelope, items: [] }]) {
		const answer = await ask('POST', '/reports', body);
		expect(answer.status).toBe(422);
		expect(answer.headers.get('content-type')).toBe('application/problem+json');
		expect(await answer.text()).not.toContain('SECRET-WORDS');
	}
	const cut = await fetchApi('POST', '/reports', '{"locator":', 'application/json');
	expect(cut.status).toBe(400);
});

async function sent() {
	const receipt = newReceipt();
	const envelope: Envelope = await house.seal({}, house.intake, receipt);
	expect((await ask('POST', '/reports', envelope)).status).toBe(200);
	return { key: keyOf(await stretchReceipt(receipt, house.installationSalt)), envelope };
}

function ask(method: string, path: string, body?: object): Promise<Response> {
	return fetchApi(method, path, body && JSON.stringify(body), 'application/json');
}

/** `whole` is what the digest is of, when a piece lost something on its way. */
function bring(id: string, number: number, bytes: Uint8Array, whole = bytes): Promise<Response> {
	const digest = createHash('sha256').update(whole).digest('base64');
	return fetchApi('PUT', `/uploads/${id}/pieces/${number}`, bytes, 'application/octet-stream', {
		'content-digest': `sha-256=:${digest}:`,
	});
}

async function fetchApi(
	method: string,
	path: string,
	body: BodyInit | Uint8Array | undefined,
	type: string,
	more: Record<string, string> = {},
): Promise<Response> {
	const request = new Request(`http://house.example/api/v1${path}`, {
		method,
		headers: { 'content-type': type, ...more },
		...(body !== undefined && { body: body as BodyInit }),
	});
	return api.fetch(request, {
		db: house.db,
		settings: { installationSalt: house.installationSalt } as Settings,
		now: () => SATURDAY,
		address: '192.0.2.7',
	});
}
