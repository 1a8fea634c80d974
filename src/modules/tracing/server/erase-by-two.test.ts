import { eq, inArray, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { asActor } from '#foundations/db/server/index.ts';
import { newKeys } from '#foundations/sealing/index.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { SATURDAY } from '#tests/support/reporting-house.ts';
import { aTracingHouse } from '#tests/support/tracing-house.ts';
import {
	eraseByTwo,
	exportPfif,
	type Importing,
	importRecords,
	listRecords,
	readRecord,
} from './index.ts';
import { records } from './tables.ts';

const how = { now: SATURDAY };
const csv = { format: 'csv', kind: 'alive', sharing: [], source: 'Hospital of Lower Bay' } as const;
const house = houseForFile(aTracingHouse);
let lead: MemberSession;
beforeAll(async () => {
	lead = await house.member('Nilufar', [house.intake], { role: 'lead' });
});

const bring = (file: Importing) => importRecords(house.db, lead, file, how);
const idOf = async (name: string): Promise<string> => {
	const { rows } = await listRecords(house.db, lead, {}, how);
	return rows.find(({ title }) => title === name)?.id ?? '';
};

test('whoever was erased comes back with no list, of their source or of ours, and leaves no number', async () => {
	const list = { ...csv, source: 'Clinic', text: 'id,name\n1,Tamrat Desta\n2,Anwara Begum\n' };
	await bring(list);
	const recordId = await idOf('Tamrat Desta');
	const act = (session: MemberSession, what: 'ask' | 'erase' | 'keep') =>
		eraseByTwo(house.db, session, { recordId, act: what }, how);
	await expect(act(lead, 'erase')).rejects.toMatchObject({ code: 'tracing.not-at-this-stage' });
	await act(lead, 'ask');
	await expect(act(lead, 'erase')).rejects.toMatchObject({ code: 'tracing.second-person' });
	await expect(act(house.farid, 'erase')).rejects.toMatchObject({ status: 404 });
	await act(house.idris, 'keep');
	await act(lead, 'ask');
	await act(house.idris, 'erase');
	expect((await readRecord(house.db, lead, { recordId }, how)).content).toBeNull();
	// The team has changed its keys since.
	const keys = new Map([[house.intake.id, await newKeys()]]);
	const since = { ...lead, keys, earlierKeys: async () => [house.intake.keys] };
	expect(await importRecords(house.db, since, list, how)).toMatchObject({
		...{ added: 0, same: 1 },
		leftOut: [{ row: 2, problem: 'tracing_import_problem_erased' }],
	});
	const text = `<pfif:pfif xmlns:pfif="http://zesty.ca/pfif/1.4"><pfif:person>
		<pfif:person_record_id>amparo.example/${recordId}</pfif:person_record_id>
		<pfif:full_name>T D</pfif:full_name></pfif:person></pfif:pfif>`;
	const back = { format: 'pfif', kind: 'missing', sharing: [], text } as const;
	expect(await bring(back)).toMatchObject({ added: 0, leftOut: [{ row: 1 }] });
	const { xml } = await exportPfif(house.db, lead, { domain: 'amparo.example' }, how);
	expect(xml).not.toContain(recordId);
});

test('a list brings nobody back who was erased, even if they came in before that was remembered', async () => {
	const list = (more: string) => ({
		...csv,
		source: 'Old',
		text: `id,name\n1,Fatou Ndiaye\n${more}`,
	});
	await bring(list('2,Chaw Su\n3,Luam Tekle\n'));
	const ids = await Promise.all(['Fatou Ndiaye', 'Chaw Su', 'Luam Tekle'].map(idOf));
	const stones = async () => {
		const rows = await asActor(house.db, 'service:keeper', (tx) =>
			tx.select().from(records).where(inArray(records.id, ids)),
		);
		return rows.map(({ tombstone }) => tombstone !== null);
	};
	await asActor(house.db, 'service:keeper', (tx) =>
		tx.update(records).set({ tombstone: null }).where(inArray(records.id, ids)),
	);
	for (const [session, act] of [
		[lead, 'ask'],
		[house.idris, 'erase'],
	] as const) {
		await eraseByTwo(house.db, session, { recordId: ids[0] ?? '', act }, how);
	}
	expect(await bring(list('2,Chaw Su\n'))).toMatchObject({
		...{ added: 0, same: 1, leftOut: [{ row: 2, problem: 'tracing_import_problem_erased' }] },
	});
	expect((await stones()).filter(Boolean)).toHaveLength(2);
});

test('a first word for an erasure holds thirty days, and only while whoever said it is of the team', async () => {
	await bring({ ...csv, source: 'Harbour master', text: 'name\nNay Lin\n' });
	const recordId = await idOf('Nay Lin');
	const gone = await house.member('Aster', [house.intake]);
	const after = (days: number) => ({ now: SATURDAY.add({ hours: 24 * days }) });
	const act = (session: MemberSession, what: 'ask' | 'erase', days: number) =>
		eraseByTwo(house.db, session, { recordId, act: what }, after(days));
	const asked = async (days: number) =>
		(await readRecord(house.db, lead, { recordId }, after(days))).eraseAskedBy;
	await act(gone, 'ask', 0);
	expect([await asked(30), await asked(31)]).toEqual([gone.member.id, null]);
	await expect(act(lead, 'erase', 31)).rejects.toMatchObject({ code: 'tracing.not-at-this-stage' });
	await asActor(house.db, 'service:access', (tx) =>
		tx.execute(sql`delete from access_memberships where member_id = ${gone.member.id}`),
	);
	expect(await asked(1)).toBe(null);
	await expect(act(lead, 'erase', 1)).rejects.toMatchObject({ code: 'tracing.not-at-this-stage' });
	await act(house.idris, 'ask', 1);
	await act(lead, 'erase', 31);
});

test('a family’s own search is theirs to take back, and what is held is erased by nobody', async () => {
	const { recordId } = await house.searched();
	const asked = eraseByTwo(house.db, house.selam, { recordId, act: 'ask' }, how);
	await expect(asked).rejects.toMatchObject({ code: 'tracing.family-erases' });
	await bring({ ...csv, source: 'Court', text: 'name\nZahir Amini\n' });
	const held = await idOf('Zahir Amini');
	await asActor(house.db, 'service:keeper', (tx) =>
		tx.update(records).set({ legalHold: true }).where(eq(records.id, held)),
	);
	const tried = eraseByTwo(house.db, house.selam, { recordId: held, act: 'ask' }, how);
	await expect(tried).rejects.toMatchObject({ code: 'tracing.held' });
});
