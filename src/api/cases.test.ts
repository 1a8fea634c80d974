import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { asActor } from '#foundations/db/server/index.ts';
import { readEntries } from '#foundations/ledger/server/index.ts';
import { aCaseHouse } from '#tests/support/case-house.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { SATURDAY } from '#tests/support/reporting-house.ts';
import { api } from './index.ts';

const house = houseForFile(aCaseHouse);

test('anyone reads what procedures there are and by when something is owed', async () => {
	const { procedures } = await (await ask(null, 'GET', '/procedures')).json();
	const ids = procedures.map(({ id }: { id: string }) => id);
	expect(ids).toContain('detention');
	const one = await (await ask(null, 'GET', '/procedures/detention')).json();
	expect(Object.values(one.clocks)[0]).toMatchObject({ basis: expect.any(String) });
	expect((await ask(null, 'GET', '/procedures/constructor')).status).toBe(404);
});

test('nobody reads or opens a case without signing in', async () => {
	const asked = [
		ask(null, 'GET', '/cases'),
		ask(null, 'GET', `/cases/${crypto.randomUUID()}`),
		ask(null, 'POST', '/cases', { procedure: 'complaint' }),
		ask(null, 'POST', `/cases/${crypto.randomUUID()}/acts`, { action: 'close', version: 1 }),
		ask(null, 'POST', `/cases/${crypto.randomUUID()}/links`, {
			to: house.amina.member.id,
			as: 'belongs',
		}),
	];
	for (const answer of await Promise.all(asked)) {
		expect(answer.status).toBe(401);
		expect(answer.headers.get('content-type')).toBe('application/problem+json');
	}
});

test('a member opens a case, finds it in the list, reads it and acts on it', async () => {
	const answers = { danger: 'no', whatHappened: 'They kept the papers.' };
	const opened = await ask(house.amina, 'POST', '/cases', { procedure: 'complaint', answers });
	expect(opened.status).toBe(200);
	const { caseId } = await opened.json();
	const list = await (await ask(house.amina, 'GET', '/cases?shown=mine')).json();
	expect(list.rows.map((row: { caseId: string }) => row.caseId)).toContain(caseId);
	const read = await ask(house.amina, 'GET', `/cases/${caseId}`);
	expect(read.headers.get('cache-control')).toBe('no-store');
	const view = await read.json();
	expect(view.timeline[0].sealed).toMatchObject({ whatHappened: 'They kept the papers.' });
	const done = await ask(house.amina, 'POST', `/cases/${caseId}/acts`, {
		...{ action: 'acknowledge', version: view.version, after: view.mark },
	});
	expect(await done.json()).toMatchObject({ caseId, stage: expect.any(String) });
	expect((await house.reads(house.amina, caseId)).timeline).toHaveLength(2);
});

test('two cases are linked by one member and parted by two; one that is not theirs is not there', async () => {
	const going = await house.opened(house.amina, { procedure: 'return' });
	const asylum = await house.opened(house.amina, { procedure: 'asylum' });
	const linked = { to: asylum, as: 'same-person' };
	const link = await ask(house.amina, 'POST', `/cases/${going}/links`, linked);
	expect([link.status, await link.json()]).toEqual([200, { holds: true }]);
	const parted = { from: asylum, why: 'mistake' };
	const part = async (session: MemberSession) =>
		(await ask(session, 'POST', `/cases/${going}/apart`, parted)).json();
	expect(await part(house.amina)).toEqual({ holds: false });
	expect(await part(house.lead)).toEqual({ holds: true });
	const tomasz = await house.member('Tomasz', [house.border]);
	const theirs = await house.opened(tomasz, { procedure: 'return' });
	for (const to of [asylum, crypto.randomUUID()]) {
		const tried = await ask(tomasz, 'POST', `/cases/${theirs}/links`, { to, as: 'belongs' });
		expect(tried.status).toBe(404);
	}
});

test('what a safeguard forbids is a problem with its norm: nothing is done, and that it was tried stays', async () => {
	const caseId = await house.opened(house.amina, { procedure: 'complaint' });
	const answer = await ask(house.amina, 'POST', `/cases/${caseId}/acts`, {
		...{ action: 'close', version: 1 },
	});
	expect(answer.status).toBe(409);
	expect(answer.headers.get('content-type')).toBe('application/problem+json');
	const { refused } = await answer.json();
	expect(refused.length).toBeGreaterThan(0);
	expect(refused.every(({ cite }: { cite: string }) => cite)).toBe(true);
	expect((await house.reads(house.amina, caseId)).timeline).toHaveLength(1);
	const tried = await readEntries(house.db, { subject: caseId, kinds: ['cases.refused'] });
	const { length } = refused;
	expect(tried).toMatchObject([
		{ facts: { action: 'close', reason: refused[0].code, reasons: length } },
	]);
});

test('the same key again opens no second case and does nothing twice', async () => {
	const key = { 'idempotency-key': crypto.randomUUID() };
	const body = { procedure: 'complaint', answers: { danger: 'no' } };
	const open = (more: object = {}) =>
		ask(house.amina, 'POST', '/cases', { ...body, ...more }, undefined, key);
	const answers = await Promise.all([open(), open(), open()]);
	const opened = await Promise.all(answers.map((answer) => answer.json()));
	const [first] = opened;
	expect(opened).toEqual([first, first, first]);
	const acknowledge = { action: 'acknowledge', version: 1 };
	const acts = `/cases/${first.caseId}/acts`;
	const twice = [1, 2].map(() => ask(house.amina, 'POST', acts, acknowledge, undefined, key));
	const done = await Promise.all(twice.map(async (answer) => (await answer).json()));
	expect(done[1]).toEqual(done[0]);
	expect((await house.reads(house.amina, first.caseId)).timeline).toHaveLength(2);
	expect(await (await open()).json()).toEqual(first);
	const other = [
		...[open({ procedure: 'return' }), open({ answers: { danger: 'yes' } })],
		...[{ action: 'accept' }, { answers: { measures: 'A call' } }].map((more) =>
			ask(house.amina, 'POST', acts, { ...acknowledge, ...more }, undefined, key),
		),
	];
	for (const answer of await Promise.all(other)) {
		expect(answer.status).toBe(422);
		expect(answer.headers.get('content-type')).toBe('application/problem+json');
	}
	expect((await house.reads(house.amina, first.caseId)).timeline).toHaveLength(2);
	// Done before what was asked with a key was kept.
	await asActor(house.db, 'service:keeper', (tx) =>
		tx.execute(sql`delete from cases_asked where case_id = ${first.caseId}`),
	);
	expect(await (await open()).json()).toEqual(first);
	const again = await ask(house.amina, 'POST', acts, acknowledge, undefined, key);
	expect(await again.json()).toEqual(done[0]);
	const hers = await ask(house.lead, 'POST', '/cases', body, undefined, key);
	expect((await hers.json()).caseId).not.toBe(first.caseId);
});

test('a case of another team answers like one that never was', async () => {
	const caseId = await house.opened(house.amina, { procedure: 'complaint' });
	const stranger = await house.member('Nokuthula', [house.children]);
	const asked = [caseId, crypto.randomUUID(), 'no-id'].flatMap((id) => [
		ask(stranger, 'GET', `/cases/${id}`),
		ask(stranger, 'POST', `/cases/${id}/acts`, { action: 'close', version: 1 }),
	]);
	const bodies = await Promise.all(asked.map(async (answer) => (await answer).text()));
	expect(new Set(bodies).size).toBe(1);
	expect(JSON.parse(bodies[0] ?? '')).toMatchObject({ status: 404 });
	const list = await (await ask(stranger, 'GET', '/cases?shown=all')).text();
	expect(list).not.toContain(caseId);
});

test('what is not described is told by its place and never repeated', async () => {
	for (const body of [{}, { procedure: 7 }, { procedure: 'complaint', answers: 'SECRET-WORDS' }]) {
		const answer = await ask(house.amina, 'POST', '/cases', body);
		expect(answer.status).toBe(422);
		expect(await answer.text()).not.toContain('SECRET-WORDS');
	}
	const asText = await ask(house.amina, 'POST', '/cases', { procedure: 'complaint' }, 'text/plain');
	expect(asText.status).toBe(415);
	expect((await ask(house.amina, 'POST', '/cases', { procedure: 'valueOf' })).status).toBe(404);
	expect((await ask(house.amina, 'GET', '/cases?shown=secret')).status).toBe(422);
});

async function ask(
	member: MemberSession | null,
	method: string,
	path: string,
	body?: object,
	type = 'application/json',
	headers: Record<string, string> = {},
): Promise<Response> {
	const request = new Request(`http://house.example/api/v1${path}`, {
		method,
		...(body && { body: JSON.stringify(body), headers: { 'content-type': type, ...headers } }),
	});
	return api.fetch(request, {
		...{ db: house.db, settings: null, now: () => SATURDAY, address: null },
		member: async () => member,
	});
}
