import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { asActor } from '#foundations/db/server/index.ts';
import type { Content, EventFacts, Living, Remains } from '#modules/tracing/index.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { later, SATURDAY } from '#tests/support/reporting-house.ts';
import { aBrother, aTracingHouse } from '#tests/support/tracing-house.ts';
import {
	assignRecord,
	listRecords,
	ownSearches,
	readRecord,
	registerRecord,
	reviseRecord,
	setNextWord,
	tieRecords,
} from './index.ts';

const house = houseForFile(aTracingHouse);

const how = { now: SATURDAY };
let selam: MemberSession;
let idris: MemberSession;
let farid: MemberSession;
beforeAll(async () => {
	({ selam, idris, farid } = house);
});

const aPatient = (name: string): Living => ({
	...{ kind: 'alive', wish: 'not_asked', where: { institution: 'Ward 3' } },
	person: { names: [{ written: name, use: 'own' }] },
});
const aBody = (more: Partial<Remains> = {}): Remains => ({
	...{ kind: 'dead', person: { names: [], sex: 'male' }, category: 'detention' },
	...more,
});
const aWreck: Content = { kind: 'event', title: 'Boat off Zuwara' };
const wreckFacts: EventFacts = {
	...{ from: '2026-03-01', until: '2026-03-02', country: 'LY', route: 'central_mediterranean' },
	...{ cause: 'drowning', category: 'journey', dead: 12, missing: 20, survivors: 7 },
	...{ females: 3, males: 9, children: 1, sourceQuality: 4 },
};

async function registered(content: Content, event?: EventFacts, drill = false): Promise<string> {
	const made = await registerRecord(house.db, selam, { content, event, drill }, how);
	if (!made.ok) throw new Error(JSON.stringify(made.problems));
	return made.recordId;
}

const asKeeper = async (statement: ReturnType<typeof sql>) =>
	(await asActor(house.db, 'service:keeper', (tx) => tx.execute(statement))).rows;
const notThere = { code: 'access.not-found' };

test('whoever found somebody registers them; a colleague reads it, and it waits to be compared', async () => {
	const id = await registered(aPatient('Abdoulaye Camara'));
	expect(await readRecord(house.db, idris, { recordId: id }, how)).toMatchObject({
		...{ kind: 'alive', stage: 'open', content: aPatient('Abdoulaye Camara') },
		...{ registeredOn: '2026-11-21', reportId: null, late: false },
		revisions: [{ position: 1, on: '2026-11-21', byMember: selam.member.id }],
	});
	expect(await asKeeper(sql`select 1 from tracing_waiting where record_id = ${id}`)).toHaveLength(
		1,
	);
	await readRecord(house.db, idris, { recordId: id }, how);
	const noted = await asKeeper(
		sql`select kind from ledger_entries where subject = ${id} and kind = 'tracing.read'`,
	);
	expect(noted).toHaveLength(1);
});

test('what cannot be right is said, and nothing is written', async () => {
	const before = await asKeeper(sql`select id from tracing_records`);
	const wrong = { ...aPatient('Mariam'), person: { names: [], heightCm: { from: 180, to: 170 } } };
	expect(await registerRecord(house.db, selam, { content: wrong }, how)).toEqual({
		ok: false,
		problems: { 'person.heightCm': 'tracing_problem_reversed' },
	});
	const event = { ...wreckFacts, until: '2026-02-01', children: 99, sourceQuality: 6 };
	expect(await registerRecord(house.db, selam, { content: aWreck, event }, how)).toEqual({
		ok: false,
		problems: {
			'event.until': 'tracing_problem_reversed',
			'event.children': 'tracing_problem_more_children',
			'event.sourceQuality': 'tracing_problem_not_in_list',
		},
	});
	const unnamed = { content: { ...aWreck, title: ' ' } };
	expect(await registerRecord(house.db, selam, unnamed, how)).toMatchObject({
		problems: { event: 'tracing_problem_required', title: 'tracing_problem_required' },
	});
	expect(await asKeeper(sql`select id from tracing_records`)).toEqual(before);
});

test('nobody registers into another team, and another team finds nothing of it', async () => {
	const into = { content: aBody(), compartmentId: house.border.id };
	await expect(registerRecord(house.db, selam, into, how)).rejects.toThrow();
	const recordId = await registered(aBody());
	const other = await registered(aPatient('Sunita Rai'));
	const tie = { recordId, kind: 'companion', targetId: other, tied: true } as const;
	for (const act of [
		() => readRecord(house.db, farid, { recordId }, how),
		() => reviseRecord(house.db, farid, { recordId, content: aBody() }, how),
		() => assignRecord(house.db, farid, { recordId, to: farid.member.id }, how),
		() => setNextWord(house.db, farid, { recordId, on: '2026-12-01' }, how),
		() => tieRecords(house.db, farid, tie, how),
	]) {
		await expect(act()).rejects.toMatchObject(notThere);
	}
	const seen = await listRecords(house.db, farid, { kind: 'dead' }, how);
	expect(seen).toEqual({ rows: [], total: 0, more: false });
	expect((await listRecords(house.db, selam, { kind: 'dead' }, how)).total).toBeGreaterThan(0);
});

test('what was known before stays; nobody writes over what somebody else added', async () => {
	const recordId = await registered(aBody());
	const content = aBody({ category: 'during_return', words: 'A ring with the letter R.' });
	const revised = await reviseRecord(house.db, idris, { recordId, content, after: 1 }, how);
	expect(revised).toEqual({ ok: true, position: 2 });
	await expect(
		reviseRecord(house.db, selam, { recordId, content: aBody(), after: 1 }, how),
	).rejects.toMatchObject({ code: 'tracing.changed' });
	await expect(
		reviseRecord(house.db, selam, { recordId, content: aPatient('Kwame') }, how),
	).rejects.toMatchObject({ code: 'tracing.other-kind' });
	const rows = await asKeeper(sql`select category from tracing_records where id = ${recordId}`);
	expect(rows).toEqual([{ category: 'during_return' }]);
	expect(await readRecord(house.db, selam, { recordId }, how)).toMatchObject({
		content,
		revisions: [{ byMember: selam.member.id }, { byMember: idris.member.id }],
	});
});

test('what was known earlier can be read again, and by nobody else than what is known now', async () => {
	const recordId = await registered(aBody({ words: 'A ring.' }));
	const content = aBody({ words: 'A ring with the letter R.' });
	await reviseRecord(house.db, idris, { recordId, content, after: 1 }, how);
	const at = (position: number) => readRecord(house.db, selam, { recordId, position }, how);
	expect(await at(1)).toMatchObject({
		...{ content, earlier: { position: 1, content: { words: 'A ring.' } } },
	});
	for (const none of [0, 3, -1, 1.5, Number.NaN, 1e12]) {
		expect((await at(none)).earlier).toBeNull();
	}
	const stranger = readRecord(house.db, farid, { recordId, position: 1 }, how);
	await expect(stranger).rejects.toMatchObject(notThere);
});

test('an event knows whom it befell, and its facts are changed with it', async () => {
	const wreck = await registered(aWreck, wreckFacts);
	const id = await registered(aPatient('Kahina'));
	const tie = { recordId: id, kind: 'event', targetId: wreck, tied: true } as const;
	await tieRecords(house.db, selam, tie, how);
	expect(await readRecord(house.db, idris, { recordId: wreck }, how)).toMatchObject({
		...{ people: [{ id, title: 'Kahina' }], event: null, companions: [], facts: wreckFacts },
	});
	const event = { ...wreckFacts, dead: 14, route: undefined };
	const asked = { recordId: wreck, content: aWreck, event, after: 1 };
	await reviseRecord(house.db, selam, asked, how);
	const { facts } = await readRecord(house.db, idris, { recordId: wreck }, how);
	expect(facts).toEqual(event);
});

test('a person is tied to one event, and companions know each other from either side', async () => {
	const [wreck, fire] = [
		await registered(aWreck, wreckFacts),
		await registered({ ...aWreck, title: 'Fire in a camp' }, wreckFacts),
	];
	const [samuel, lidia] = [
		await registered(aPatient('Samuel Habte')),
		await registered(aPatient('Lidia')),
	];
	const tie = (recordId: string, kind: 'event' | 'companion', targetId: string, tied = true) =>
		tieRecords(house.db, selam, { recordId, kind, targetId, tied }, how);
	expect(await tie(samuel, 'event', wreck)).toEqual({ ok: true });
	await tie(samuel, 'event', fire);
	await tie(lidia, 'companion', samuel);
	await tie(samuel, 'companion', lidia);
	expect(await readRecord(house.db, selam, { recordId: samuel }, how)).toMatchObject({
		event: { id: fire, title: 'Fire in a camp' },
		companions: [{ id: lidia, title: 'Lidia' }],
	});
	expect(
		await asKeeper(sql`select 1 from tracing_ties where record_id in (${samuel}, ${lidia})`),
	).toHaveLength(2);
	expect(await tie(samuel, 'companion', samuel)).toMatchObject({ ok: false });
	expect(await tie(samuel, 'companion', wreck)).toMatchObject({ ok: false });
	const drill = await registered(aPatient('Nobody'), undefined, true);
	await expect(tie(samuel, 'companion', drill)).rejects.toMatchObject({
		code: 'tracing.drill-apart',
	});
	await tie(samuel, 'companion', lidia, false);
	expect(await readRecord(house.db, selam, { recordId: lidia }, how)).toMatchObject({
		companions: [],
	});
});

test('what a family wrote stands first until somebody opens it', async () => {
	await registered(aBody());
	const { recordId, receipt } = await house.searched();
	const [first] = (await listRecords(house.db, idris, {}, how)).rows;
	expect(first).toMatchObject({ id: recordId, fresh: true, title: 'يوسف حمدان التايب' });
	await readRecord(house.db, idris, { recordId }, how);
	const { rows } = await listRecords(house.db, idris, { kind: 'missing' }, how);
	expect(rows.map(({ fresh }) => fresh)).toEqual([false]);
	const words = 'He called from Sfax.';
	const content = aBrother({ words, sharing: ['partner_organisations'] });
	await reviseRecord(house.db, selam, { recordId, content }, how);
	const own = await ownSearches(house.db, { receipt }, how);
	// With whom it is shared only the family says.
	expect(own).toMatchObject({ searches: [{ content: { words, sharing: [] } }] });
});

test('the day agreed with the family is theirs to see, and once it is over the search is late', async () => {
	const { recordId, receipt } = await house.searched();
	const set = (on: string) => setNextWord(house.db, selam, { recordId, on }, how);
	expect(await set('2026-11-20')).toEqual({ ok: false, problem: 'tracing_problem_past' });
	expect(await set('2026-02-30')).toEqual({ ok: false, problem: 'tracing_problem_no_such_day' });
	expect(await set('2026-12-01')).toEqual({ ok: true });
	const own = await ownSearches(house.db, { receipt }, how);
	expect(own).toMatchObject({ searches: [{ nextWordOn: '2026-12-01' }] });
	const lateOn = async (days: number) =>
		(await listRecords(house.db, selam, { late: true }, { now: later(days) })).rows.map(
			({ id }) => id,
		);
	expect(await lateOn(10)).toEqual([]);
	expect(await lateOn(12)).toEqual([recordId]);
});

test('a search is given to somebody of its team who is not kept away from it', async () => {
	const { recordId } = await house.searched();
	const give = (to: string | null) => assignRecord(house.db, selam, { recordId, to }, how);
	expect(await give(idris.member.id)).toEqual({ ok: true });
	const { rows } = await listRecords(house.db, idris, { mine: true }, how);
	expect(rows.map(({ id }) => id)).toEqual([recordId]);
	await expect(give(farid.member.id)).rejects.toMatchObject({ code: 'tracing.not-of-the-team' });
	const [row] = await asKeeper(sql`select report_id from tracing_records where id = ${recordId}`);
	const excluded = await house.member('Rina', [house.intake]);
	await asKeeper(sql`insert into reports_exclusions (report_id, member_id, by_member, at)
		values (${String(row?.report_id)}, ${excluded.member.id}, ${selam.member.id}, now())`);
	await expect(give(excluded.member.id)).rejects.toMatchObject({
		code: 'tracing.not-of-the-team',
	});
	await expect(readRecord(house.db, excluded, { recordId }, how)).rejects.toMatchObject(notThere);
	expect(await give(null)).toEqual({ ok: true });
});

test('no name and no word of a record stands in the ledger or in plain text', async () => {
	await registered(aPatient('Zebidarkha Unmistakable'));
	const { rows } = await asActor(house.db, 'service:keeper', (tx) =>
		tx.execute<{ found: boolean }>(sql`
			select bool_or(strpos(line, 'Unmistakable') > 0) as found from (
				select row_to_json(r)::text as line from tracing_records r
				union all select encode(sealed, 'escape') from tracing_contents
				union all select row_to_json(l)::text from ledger_entries l) as lines`),
	);
	expect(rows).toEqual([{ found: false }]);
});
