import { beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { asActor } from '#foundations/db/server/index.ts';
import { newId } from '#foundations/ids/index.ts';
import { aCaseHouse } from '#tests/support/case-house.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { SATURDAY } from '#tests/support/reporting-house.ts';
import { keepAway, linkRecords, linkVictim, readIncident, recordAct, takeBack } from '../index.ts';
import { takenBack } from './tables.ts';

const how = { now: SATURDAY };
const house = houseForFile(aCaseHouse);
let joseph: MemberSession;
let ngozi: MemberSession;
beforeAll(async () => {
	joseph = await house.member('Joseph', [house.intake]);
	ngozi = await house.member('Ngozi', [house.border]);
});

const reads = (caseId: string, who = house.amina) => readIncident(house.db, who, { caseId }, how);
const adds = async (
	caseId: string,
	action: string,
	given: Record<string, unknown> = {},
	{ by = house.amina, corrects }: { by?: MemberSession; corrects?: string } = {},
) => house.acts(by, caseId, action, given, corrects ? { corrects } : {});
const links = (who: MemberSession, caseId: string, targetId: string) =>
	linkRecords(house.db, who, { caseId, kind: 'incident', targetId }, how);
const never = { code: 'access.not-found', status: 404 };
const reasons = 'The boat was another one.';

async function anIncident(): Promise<string> {
	const answers = { eventKind: 'at-sea' };
	const caseId = await house.opened(house.amina, { procedure: 'incident', answers });
	for (const name of ['Tesfay', 'Paw Htoo']) await adds(caseId, 'addVictim', { name });
	const act = {
		caseId,
		version: 1,
		answers: { actType: 'left-without-rescue', victim: 1 },
		by: [],
	};
	await recordAct(house.db, house.amina, act, how);
	return caseId;
}

test('an act has its sources in words that are sealed, and is alleged until somebody says more with reasons', async () => {
	const caseId = await anIncident();
	const source = { sourceKind: 'harmed-person', reliability: 'likely-reliable', note: 'By phone.' };
	expect(await adds(caseId, 'addSource', { ...source, actNumber: 1 })).toMatchObject({ ok: true });
	expect(await adds(caseId, 'addSource', { sourceKind: 'press' })).toMatchObject({ ok: true });
	const level = { actNumber: 1, level: 'corroborated' };
	expect(await adds(caseId, 'weighAct', level)).toMatchObject({
		problems: { reasons: 'required' },
	});
	const first = await reads(caseId);
	expect(first.incident.acts[0]).toMatchObject({
		...{ level: 'alleged', weighed: [] },
		sources: [
			{ kind: 'harmed-person', told: { note: 'By phone.' } },
			{ kind: 'press', act: null },
		],
	});
	expect(JSON.stringify(first.view.timeline.map(({ facts }) => facts))).not.toContain('phone');
	await adds(caseId, 'weighAct', { ...level, reasons: 'Two who do not know each other.' });
	expect((await reads(caseId)).counts.actsByLevel).toEqual({ corroborated: 1 });
});

test('whoever wrote acts or sources does not verify them, and an act that was changed is weighed anew', async () => {
	const caseId = await anIncident();
	const given = { actNumber: 1, reasons: 'I called both.' };
	expect(await adds(caseId, 'verifyAct', given)).toMatchObject({
		...{ ok: false, refused: [{ code: 'four-eyes' }] },
	});
	await expect(adds(caseId, 'verifyAct', given, { by: ngozi })).rejects.toMatchObject(never);
	expect(await adds(caseId, 'verifyAct', given, { by: joseph })).toMatchObject({ ok: true });
	const [act] = (await reads(caseId)).incident.acts;
	expect(act?.level).toBe('verified');
	const changed = { actType: 'threats', victim: 1 };
	await adds(caseId, 'addAct', changed, { corrects: act?.entryId ?? '' });
	const [after] = (await reads(caseId)).incident.acts;
	expect([after?.level, after?.weighed.map(({ outdated }) => outdated)]).toEqual([
		'alleged',
		[true],
	]);
});

test('a group that is harmed counts with whoever of it gets a name, and is nobody’s case', async () => {
	const caseId = await anIncident();
	const group = { groupLeast: '14', groupMost: '40', groupCount: 'estimated' };
	expect(await adds(caseId, 'addGroup', group)).toMatchObject({ ok: true });
	expect((await reads(caseId)).counts).toMatchObject({ victims: 14, victimsMost: 42 });
	const [one] = (await reads(caseId)).incident.victims;
	await adds(caseId, 'addVictim', { partOf: '3' }, { corrects: one?.entryId ?? '' });
	await adds(caseId, 'addVictim', { partOf: '0' });
	expect((await reads(caseId)).counts).toMatchObject({ victims: 15, victimsMost: 42 });
	const act = { caseId, version: 1, answers: { actType: 'pushed-back', victim: 3 }, by: [] };
	expect(await recordAct(house.db, house.amina, act, how)).toMatchObject({ ok: true });
	expect((await reads(caseId)).counts.victimsByType).toEqual({
		...{ 'left-without-rescue': 1, 'pushed-back': 14 },
	});
	const sameAs = await house.opened(house.amina, { procedure: 'complaint' });
	const link = linkVictim(house.db, house.amina, { caseId, victim: 3, sameAs }, how);
	await expect(link).rejects.toMatchObject(never);
});

test('whoever linked takes it back with reasons, or the lead does, and both keep how it was', async () => {
	const [incidentId, caseId] = [
		await anIncident(),
		await house.opened(house.amina, { procedure: 'complaint' }),
	];
	await linkVictim(house.db, house.amina, { caseId: incidentId, victim: 2, sameAs: caseId }, how);
	const takes = (who: MemberSession, why = reasons) =>
		takeBack(house.db, who, { incidentId, caseId, reasons: why }, how);
	const offered = async (who: MemberSession) => {
		const { belonging, mayTakeOut } = await reads(incidentId, who);
		return [belonging.map(({ mayTakeBack }) => mayTakeBack), [...mayTakeOut]];
	};
	expect(await takes(house.amina, '  ')).toEqual({ ok: false, problem: 'required' });
	expect(await offered(joseph)).toEqual([[false], []]);
	await expect(takes(joseph)).rejects.toMatchObject({ code: 'cases.not-your-link', status: 403 });
	await expect(takes(ngozi)).rejects.toMatchObject(never);
	for (const who of [house.amina, house.lead]) expect(await offered(who)).toEqual([[true], [2]]);
	expect(await takes(house.lead)).toEqual({ ok: true });
	const { belonging, before, elsewhere } = await reads(incidentId, joseph);
	expect([belonging, elsewhere.get(2)]).toEqual([[], []]);
	expect(before).toMatchObject([
		{ caseId, victim: 2, reasons, linkedBy: house.amina.member.id, byMember: house.lead.member.id },
	]);
	await expect(takes(house.lead)).rejects.toMatchObject(never);
	await links(joseph, caseId, incidentId);
	expect((await reads(incidentId)).before).toHaveLength(1);
	expect(await takes(joseph)).toEqual({ ok: true });
});

test('what was taken back is there for nobody who does not see both ends, and never changed (R11)', async () => {
	const [incidentId, hidden] = [
		await anIncident(),
		await house.opened(house.amina, { procedure: 'witness' }),
	];
	await links(house.amina, hidden, incidentId);
	const asked = { incidentId, caseId: hidden, reasons };
	const ours = await takeBack(house.db, joseph, asked, how).catch((error) => error.code);
	const nothing = { incidentId, caseId: newId(), reasons };
	const none = await takeBack(house.db, joseph, nothing, how).catch((error) => error.code);
	expect([ours, none]).toEqual(['access.not-found', 'access.not-found']);
	expect(await takeBack(house.db, house.amina, asked, how)).toEqual({ ok: true });
	expect((await reads(incidentId)).before).toMatchObject([{ caseId: hidden, reasons }]);
	expect((await reads(incidentId, joseph)).before).toEqual([]);
	const actor = `member:${house.amina.member.id}` as const;
	const changed = asActor(house.db, actor, (tx) => tx.update(takenBack).set({ entryId: newId() }));
	await expect(changed).rejects.toThrow();
	const gone = await asActor(house.db, actor, (tx) => tx.delete(takenBack).returning());
	expect(gone).toEqual([]);
});

test('two who link, keep away and take back from both ends at once all come through', async () => {
	const [one, two] = [await anIncident(), await anIncident()];
	const cases = [
		await house.opened(house.amina, { procedure: 'complaint' }),
		await house.opened(house.amina, { procedure: 'complaint' }),
	] as const;
	const both = (caseId: string, victim: number, sameAs: string) =>
		linkVictim(house.db, house.amina, { caseId, victim, sameAs }, how);
	const beside = (caseId: string, targetId: string, who = house.amina) =>
		linkRecords(house.db, who, { caseId, kind: 'case', targetId }, how);
	for (const _ of [1, 2, 3]) {
		const done = await Promise.allSettled([
			...[both(one, 1, cases[0]), links(house.lead, cases[0], one), both(two, 1, cases[0])],
			...[links(joseph, cases[1], one), both(one, 2, cases[1]), links(house.lead, cases[1], two)],
			...[beside(cases[0], cases[1]), beside(cases[1], cases[0], joseph)],
			keepAway(house.db, house.amina, { caseId: cases[0], who: ngozi.member.id }, how),
		]);
		expect(done.filter(({ status }) => status === 'rejected')).toEqual([]);
		const back = cases.flatMap((caseId) =>
			[one, two].map((incidentId) =>
				takeBack(house.db, house.lead, { incidentId, caseId, reasons }, how),
			),
		);
		for (const end of await Promise.allSettled(back)) {
			if (end.status === 'rejected') expect(end.reason).toMatchObject(never);
		}
	}
	expect((await reads(one)).belonging).toEqual([]);
});
