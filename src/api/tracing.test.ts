import { expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { listQuestions } from '#modules/tracing/server/index.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { SATURDAY } from '#tests/support/reporting-house.ts';
import { aTracingHouse } from '#tests/support/tracing-house.ts';
import { api } from './index.ts';

const house = houseForFile(aTracingHouse);

const alive = {
	kind: 'alive',
	person: { names: [{ written: 'Tesfalem Okbay', use: 'own' }] },
	wish: 'not_asked',
};

test('nobody lists, reads, registers or asks without signing in', async () => {
	const asked = [
		ask(null, 'GET', '/tracing/records'),
		ask(null, 'GET', `/tracing/records/${crypto.randomUUID()}`),
		ask(null, 'POST', '/tracing/records', { content: alive }),
		ask(null, 'GET', '/tracing/candidates'),
		ask(null, 'POST', '/tracing/questions', { words: 'Do you know Tesfalem?' }),
	];
	for (const answer of await Promise.all(asked)) {
		expect(answer.status).toBe(401);
		expect(answer.headers.get('content-type')).toBe('application/problem+json');
	}
});

test('a member registers somebody, finds them in the list and reads what is known', async () => {
	const made = await ask(house.selam, 'POST', '/tracing/records', { content: alive });
	const { recordId } = await made.json();
	const list = await ask(house.selam, 'GET', '/tracing/records?kind=alive');
	expect(list.headers.get('cache-control')).toBe('no-store');
	expect((await list.json()).rows).toMatchObject([{ id: recordId, title: 'Tesfalem Okbay' }]);
	const read = await (await ask(house.idris, 'GET', `/tracing/records/${recordId}`)).json();
	expect(read).toMatchObject({ kind: 'alive', content: alive, revisions: [{ position: 1 }] });
	const queue = await (await ask(house.selam, 'GET', '/tracing/candidates')).json();
	expect(queue).toMatchObject({ rows: [], total: 0, more: false });
});

test('what is wrong in a record is said by its field, and not repeated', async () => {
	const content = { ...alive, message: 'SECRET-WORDS', person: { names: [], sex: 'ship' } };
	const answer = await ask(house.selam, 'POST', '/tracing/records', { content });
	expect(answer.status).toBe(422);
	const text = await answer.text();
	expect(JSON.parse(text).problems).toMatchObject({ 'person.sex': 'tracing_problem_not_in_list' });
	expect(text).not.toContain('SECRET-WORDS');
	expect((await ask(house.selam, 'GET', '/tracing/records?kind=ship')).status).toBe(422);
	const event = { content: { kind: 'event', title: 'A boat' }, event: { from: 7 } };
	expect((await ask(house.selam, 'POST', '/tracing/records', event)).status).toBe(422);
});

test('R11 · a record of another team answers like one that never was, in every list too', async () => {
	const { recordId } = await house.searched();
	const asked = [recordId, crypto.randomUUID(), 'no-id'].map((id) =>
		ask(house.farid, 'GET', `/tracing/records/${id}`),
	);
	const bodies = await Promise.all(asked.map(async (answer) => (await answer).text()));
	expect(new Set(bodies).size).toBe(1);
	expect(JSON.parse(bodies[0] ?? '')).toMatchObject({ status: 404 });
	const own = await (await ask(house.farid, 'GET', '/tracing/records')).json();
	expect(own).toEqual({ rows: [], total: 0, more: false });
	const refused = [house.intake.id, crypto.randomUUID()].flatMap((team) => [
		ask(house.farid, 'GET', `/tracing/candidates?team=${team}`),
		ask(house.farid, 'POST', '/tracing/records', { content: alive, team }),
	]);
	const refusals = await Promise.all(refused.map(async (answer) => (await answer).text()));
	expect(new Set(refusals).size).toBe(1);
	expect(JSON.parse(refusals[0] ?? '')).toMatchObject({ status: 403 });
});

test('R11 · asking after somebody known and somebody unknown is answered alike', async () => {
	await house.searched();
	const known = await ask(house.farid, 'POST', '/tracing/questions', {
		words: 'يوسف حمدان التايب?',
	});
	const unknown = await ask(house.farid, 'POST', '/tracing/questions', { words: 'Nobody At-All?' });
	expect(known.status).toBe(200);
	expect(await known.text()).toBe(await unknown.text());
	expect([...known.headers]).toEqual([...unknown.headers]);
	const words = (await listQuestions(house.db, house.selam)).map((one) => one.words);
	expect(words).toEqual(expect.arrayContaining(['يوسف حمدان التايب?', 'Nobody At-All?']));
	expect((await ask(house.farid, 'POST', '/tracing/questions', { words: ' ' })).status).toBe(422);
});

test('R10 · no way of the API decides about a pair or tells a family', async () => {
	const described = await (await ask(null, 'GET', '/openapi.json')).json();
	const ways = Object.entries(described.paths)
		.filter(([path]) => path.includes('/tracing/'))
		.flatMap(([path, item]) => Object.keys(item as object).map((method) => `${method} ${path}`));
	expect(ways.toSorted()).toEqual([
		'get /api/v1/tracing/candidates',
		'get /api/v1/tracing/records',
		'get /api/v1/tracing/records/{id}',
		'post /api/v1/tracing/questions',
		'post /api/v1/tracing/records',
	]);
});

async function ask(
	member: MemberSession | null,
	method: string,
	path: string,
	body?: object,
): Promise<Response> {
	const headers = { 'content-type': 'application/json' };
	const request = new Request(`http://house.example/api/v1${path}`, {
		method,
		...(body && { body: JSON.stringify(body), headers }),
	});
	return api.fetch(request, {
		...{ db: house.db, settings: null, now: () => SATURDAY, address: null },
		member: async () => member,
	});
}
