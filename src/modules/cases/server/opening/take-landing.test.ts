import { expect, test, vi } from 'vitest';
import { newId } from '#foundations/ids/index.ts';
import type { Procedure } from '#foundations/procedures/index.ts';
import { sealText } from '#foundations/sealing/index.ts';
import { aCaseHouse } from '#tests/support/case-house.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { SATURDAY, type Team } from '#tests/support/reporting-house.ts';
import { listWork, takeLanding } from '../index.ts';

/** What this house has instead of the newest form, once it was renewed. */
const renewed: { form: Procedure | null } = { form: null };
vi.mock(import('../../procedures.ts'), async (original) => {
	const real = await original();
	return { ...real, newestOf: (id) => renewed.form ?? real.newestOf(id) };
});

const how = { now: SATURDAY };
const house = houseForFile(aCaseHouse);

const answers = { help: 'doctor', neededWhen: 'now', sources: 'on-the-way', needs: 'health' };
const inputs = (name: string, more = {}) =>
	Object.entries({
		...answers,
		fear: 'no',
		name,
		'happenedOn.year': '2026',
		'happenedOn.month': '11',
		...more,
	});
type Said = { version?: number; by?: string };
const sealedTo = (team: Team, pairs: readonly (readonly string[])[], said: Said = {}) =>
	sealText(
		[team.keys.recipient],
		JSON.stringify({ version: 1, ...said, inputs: pairs }).padEnd(2048),
	);
const sent = async (
	name: string,
	{ key = newId(), team = house.intake, by = house.amina, said = {} as Said, more = {} } = {},
) => {
	const sealed = await sealedTo(team, inputs(name, more), said);
	return takeLanding(house.db, by, { key, compartmentId: team.id, sealed }, how);
};
const idOf = (done: Awaited<ReturnType<typeof sent>>) => (done.ok ? done.caseId : null);

test('what a device kept sealed becomes a case with help first, and the day it was', async () => {
	const caseId = idOf(await sent('Mahmoud'));
	const { timeline, flags } = await house.reads(house.lead, caseId ?? '');
	expect(timeline.map(({ action }) => action)).toEqual(['giveHelp', 'screen']);
	expect(timeline[1]).toMatchObject({ sealed: { name: 'Mahmoud' } });
	expect(timeline[1]?.facts).toMatchObject({ happenedOn: '2026-11', needs: ['health'] });
	expect(flags).toContain('lifeThreat');
});

test('sent twice it is once; two devices with the same person, or changed words, are both kept', async () => {
	const key = newId();
	const once = idOf(await sent('Nour', { key }));
	expect(idOf(await sent('Nour', { key }))).toBe(once);
	const { timeline } = await house.reads(house.lead, once ?? '');
	expect(timeline).toHaveLength(2);
	const others = [await sent('Nour'), await sent('Nour, with her son', { key })].map(idOf);
	expect(new Set([once, ...others]).size).toBe(3);
	const { total } = await listWork(house.db, house.lead, { shown: 'team' }, how);
	expect(total).toBe(4);
});

test('a colleague who sends it again finds the same case, and who asked is named in it', async () => {
	const [key, said] = [newId(), { by: house.amina.member.id }];
	const once = idOf(await sent('Abeba', { key, said, by: house.lead }));
	expect(idOf(await sent('Abeba', { key, said }))).toBe(once);
	const { timeline } = await house.reads(house.lead, once ?? '');
	expect(timeline.map(({ memberId }) => memberId)).toEqual([said.by, said.by]);
	const stranger = idOf(await sent('Abeba', { said: { by: newId() }, by: house.lead }));
	const [first] = (await house.reads(house.lead, stranger ?? '')).timeline;
	expect(first?.memberId).toBe(house.lead.member.id);
});

test('a form of a version that is no more here is read by the newest, and a day in doubt stops nothing', async () => {
	const more = { 'happenedOn.month': '13' };
	const said = { version: 99 };
	const caseId = idOf(await sent('Selam', { said, more }));
	const { timeline } = await house.reads(house.lead, caseId ?? '');
	expect(timeline.map(({ action }) => action)).toEqual(['giveHelp', 'screen']);
	expect(timeline[1]?.doubtful).toMatchObject({ happenedOn: expect.any(String) });
});

test('sent again after the house has a newer form, it is the same case and nothing is asked anew', async () => {
	const [key, said] = [newId(), { version: 98 }];
	const once = idOf(await sent('Imani', { key, said }));
	const form = house.newestOf('screening');
	if (!form) throw new Error('there is no screening');
	const { name: _, ...fields } = form.fields;
	renewed.form = { ...form, version: form.version + 1, fields };
	const again = idOf(await sent('Imani', { key, said }));
	renewed.form = null;
	expect(again).toBe(once);
	const { timeline } = await house.reads(house.lead, once ?? '');
	expect(timeline).toHaveLength(2);
	expect(timeline[1]?.sealed).toMatchObject({ name: 'Imani' });
});

test('without what a screening needs nothing of it is written, however often it is sent', async () => {
	const before = (await listWork(house.db, house.lead, { shown: 'team' }, how)).total;
	const sealed = await sealedTo(house.intake, [['fear', 'no']]);
	const landing = { key: newId(), compartmentId: house.intake.id, sealed };
	for (let turn = 0; turn < 2; turn += 1) {
		const done = await takeLanding(house.db, house.amina, landing, how);
		expect(done).toMatchObject({ ok: false, problems: { needs: 'required' } });
	}
	expect((await listWork(house.db, house.lead, { shown: 'team' }, how)).total).toBe(before);
});

test('what is sealed to another team, or is none of ours, is taken by nobody', async () => {
	const strange = { key: newId(), compartmentId: house.intake.id };
	const elsewhere = await sealedTo(house.border, inputs('Lina'));
	const other = await sealText([house.intake.keys.recipient], '{"inputs":[["a",1]]}');
	for (const sealed of [elsewhere, other, new Uint8Array(300)]) {
		const taken = takeLanding(house.db, house.amina, { ...strange, sealed }, how);
		await expect(taken).rejects.toMatchObject({ code: 'cases.no-key' });
	}
	await expect(sent('Lina', { team: house.border })).rejects.toMatchObject({
		code: 'cases.no-key',
	});
});
