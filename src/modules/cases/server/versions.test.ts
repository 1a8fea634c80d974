import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { asActor } from '#foundations/db/server/index.ts';
import { newId } from '#foundations/ids/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import { aCaseHouse } from '#tests/support/case-house.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { procedureOf } from '../procedures.ts';
import { addEntry, chained } from './entries/add-entry.ts';
import { act, caseFigures, indexAll, sweepOverdue } from './index.ts';
import { cases, wraps } from './tables.ts';

const at = (day: string) => Temporal.Instant.from(`2027-${day}T09:00:00Z`);
const procedure = 'family-reunification';
const house = houseForFile(aCaseHouse);
let old: string;
let young: string;
beforeAll(async () => {
	young = await house.opened(house.amina, { procedure }, at('03-01'));
	old = await openedUnderTheFirst(await house.opened(house.amina, { procedure }, at('03-01')));
});

const dueOf = async (caseId: string, id: string) => {
	const view = await house.reads(house.amina, caseId, at('03-02'));
	return view.clocks.find((clock) => clock.id === id)?.due?.slice(0, 10);
};

test('what begins now begins under the newest version, and the old record keeps its limits', async () => {
	const [first, second] = [
		await house.reads(house.amina, old, at('03-02')),
		await house.reads(house.amina, young, at('03-02')),
	];
	expect([first.version, second.version]).toEqual([1, 2]);
	expect([await dueOf(old, 'inTouch'), await dueOf(young, 'inTouch')]).toEqual([
		...['2027-03-08', '2027-03-04'],
	]);
	await sweepOverdue(house.db, at('03-05'));
	const missed = async (caseId: string) =>
		(await house.reads(house.amina, caseId, at('03-05'))).timeline.flatMap(({ facts }) =>
			facts.clock ? [facts.clock] : [],
		);
	expect(await missed(old)).toEqual([]);
	expect(await missed(young)).toEqual(['inTouch']);
});

test('an act is taken by the form of its own version, and a form of the other is refused', async () => {
	const answers = { personWishes: 'yes' };
	const tried = (caseId: string, version: number) =>
		act(
			house.db,
			house.amina,
			{ caseId, action: 'hearWishes', version, answers },
			{ now: at('03-03') },
		);
	const codes = async (caseId: string, version: number) => {
		const done = await tried(caseId, version);
		return done.ok ? [] : done.refused.map(({ code }) => code);
	};
	expect(await codes(old, 2)).toEqual(['another-version']);
	expect(await codes(young, 1)).toEqual(['another-version']);
	expect(await codes(old, 1)).toEqual([]);
	expect(await codes(young, 2)).toEqual([]);
});

test('each version counts under its own definition', async () => {
	const analyst = await house.member('Siddiq', [], { roles: ['analyst'] });
	const { procedures } = await caseFigures(house.db, analyst, { now: at('04-02') });
	const mine = procedures.filter((one) => one.procedure === procedure);
	expect(mine.map(({ version }) => version)).toEqual([1, 2]);
	expect(procedureOf({ procedure, version: 1 }).clocks?.inTouch?.within).toBe('P7D');
	expect(procedureOf({ procedure, version: 2 }).clocks?.inTouch?.within).toBe('P3D');
});

/** A record as the house had it before version 2 was published: same keys, opened under version 1. */
async function openedUnderTheFirst(like: string): Promise<string> {
	const caseId = newId<'case'>();
	await asActor(house.db, 'service:keeper', async (tx) => {
		const [row] = await tx.select().from(cases).where(eq(cases.id, like));
		if (!row) throw new Error('nothing to be like');
		await tx.insert(cases).values({ ...row, id: caseId, version: 1 });
		for (const wrap of await tx.select().from(wraps).where(eq(wraps.caseId, like))) {
			await tx.insert(wraps).values({ ...wrap, id: newId<'wrap'>(), caseId });
		}
		const by = { id: house.amina.member.id, as: 'caseworker' as const };
		const said = { id: newId<'entry'>(), action: 'askReunification', by, facts: {} };
		const entry = chained(caseId, { ...said, at: at('03-01') }, { last: undefined, part: null });
		await addEntry(tx, entry, null);
	});
	await indexAll(house.db, at('03-01'));
	return caseId;
}
