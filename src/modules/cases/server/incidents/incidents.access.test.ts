import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { asActor } from '#foundations/db/server/index.ts';
import { newId } from '#foundations/ids/index.ts';
import { append } from '#foundations/ledger/server/index.ts';
import { aCaseHouse } from '#tests/support/case-house.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { later, SATURDAY } from '#tests/support/reporting-house.ts';
import { houseOf } from '../house.ts';
import {
	caseFigures,
	exportCase,
	giveReceipt,
	keepAway,
	linkRecords,
	linkVictim,
	listIncidents,
	personTimeline,
	readIncident,
	recordAct,
	takeBack,
} from '../index.ts';
import { besideOf } from '../walls/beside.ts';

const how = { now: SATURDAY };
const house = houseForFile(aCaseHouse);
let joseph: MemberSession;
let ngozi: MemberSession;
beforeAll(async () => {
	joseph = await house.member('Joseph', [house.intake]);
	ngozi = await house.member('Ngozi', [house.border]);
});

const answers = { eventKind: 'pushback', happenedOn: '2026-02', dayKnown: 'day-about' };
const anIncident = (session = house.amina) =>
	house.opened(session, { procedure: 'incident', answers });
const adds = async (caseId: string, action: string, given: Record<string, unknown> = {}) => {
	const done = await house.acts(house.amina, caseId, action, given);
	if (!done.ok) throw new Error(JSON.stringify(done));
	return done.entryId;
};
type Part = [perpetrator: number, involvement: string];
const did = (caseId: string, actType: string, victim: number, ...parts: Part[]) => {
	const by = parts.map(([perpetrator, involvement]) => ({ perpetrator, involvement }));
	const asked = { caseId, version: 1, answers: { actType, victim }, by };
	return recordAct(house.db, house.amina, asked, how);
};
const reads = (caseId: string, session = house.amina) =>
	readIncident(house.db, session, { caseId }, how);

/** Three people pushed back by two, in four acts. */
async function thePushback(): Promise<string> {
	const caseId = await anIncident();
	for (const name of ['Samira', 'Tesfay', 'Paw Htoo']) await adds(caseId, 'addVictim', { name });
	await adds(caseId, 'addPerpetrator', { perpetratorKind: 'police', name: 'badge 0000' });
	await adds(caseId, 'addPerpetrator', { perpetratorKind: 'border-body' });
	await did(caseId, 'beating', 1, [1, 'carried-out'], [2, 'gave-orders']);
	await did(caseId, 'beating', 2, [1, 'carried-out']);
	await did(caseId, 'things-taken', 1, [1, 'carried-out']);
	await did(caseId, 'pushed-back', 3, [1, 'was-present'], [2, 'carried-out']);
	return caseId;
}

test('three victims, two perpetrators and four acts are counted so by act, victim and perpetrator', async () => {
	const caseId = await thePushback();
	const { counts, incident } = await reads(caseId);
	expect(counts).toEqual({
		...{ acts: 4, victims: 3, victimsMost: 3, perpetrators: 2, actsByLevel: { alleged: 4 } },
		actsByType: { beating: 2, 'things-taken': 1, 'pushed-back': 1 },
		victimsByType: { beating: 2, 'things-taken': 1, 'pushed-back': 1 },
		perpetratorsByKind: { police: 1, 'border-body': 1 },
		actsByKind: { police: 4, 'border-body': 2 },
	});
	expect(incident.victims.map(({ told }) => told.name)).toEqual(['Samira', 'Tesfay', 'Paw Htoo']);
	const { rows } = await listIncidents(house.db, house.amina);
	expect(rows.find((row) => row.caseId === caseId)).toMatchObject({
		...{ eventKind: 'pushback', happenedOn: '2026-02', acts: 4, victims: 3, perpetrators: 2 },
	});
});

test('an act is whole or not at all, and a form that is sent twice is one act', async () => {
	const caseId = await anIncident();
	await adds(caseId, 'addVictim');
	await adds(caseId, 'addPerpetrator', { perpetratorKind: 'smuggler' });
	expect(await did(caseId, 'threats', 2)).toMatchObject({ problems: { victim: 'not-in-list' } });
	expect(await did(caseId, 'threats', 1, [7, 'planned'])).toMatchObject({ ok: false });
	expect(await did(caseId, 'threats', 1, [1, 'watched a film'])).toMatchObject({ ok: false });
	expect((await reads(caseId)).counts).toMatchObject({ acts: 0, victims: 1 });
	const once = { caseId, version: 1, answers: { actType: 'threats', victim: 1 }, key: newId() };
	const by = [{ perpetrator: 1, involvement: 'planned' }];
	for (const _ of [1, 2]) await recordAct(house.db, house.amina, { ...once, by }, how);
	const { counts, view } = await reads(caseId);
	expect([counts.acts, counts.actsByKind]).toEqual([1, { smuggler: 1 }]);
	expect(view.timeline).toHaveLength(5);
	const [act] = (await reads(caseId)).incident.acts;
	await house.acts(house.amina, caseId, 'takeAway', {}, { corrects: act?.entryId ?? '' });
	expect(await recordAct(house.db, house.amina, { ...once, by }, how)).toMatchObject({
		...{ ok: true, entryId: act?.entryId },
	});
});

test('what was corrected stays as it was written, and the chain over it is whole', async () => {
	const caseId = await thePushback();
	const wrong = (await reads(caseId)).incident.acts.find(({ type }) => type === 'things-taken');
	const mended = { actType: 'extortion', victim: 1 };
	const corrects = wrong?.entryId ?? '';
	await house.acts(house.amina, caseId, 'addAct', mended, { corrects });
	const { counts, view } = await reads(caseId);
	expect(counts.actsByType).toEqual({ beating: 2, extortion: 1, 'pushed-back': 1 });
	expect(view.timeline.find(({ id }) => id === corrects)?.facts.actType).toBe('things-taken');
	const { whole, json } = await exportCase(house.db, house.lead, { caseId }, how);
	expect([whole, json.includes('Samira')]).toEqual([true, true]);
});

test('a victim who has cases is one person in all incidents, and the incident stands on their line', async () => {
	const [first, second] = [await thePushback(), await thePushback()];
	const detention = await house.opened(house.amina, { procedure: 'detention' });
	const together = async () => (await listIncidents(house.db, house.amina)).together;
	const before = await together();
	for (const caseId of [first, second]) {
		const done = await linkVictim(
			house.db,
			house.amina,
			{ caseId, victim: 2, sameAs: detention },
			how,
		);
		expect(done).toEqual({ ok: true });
	}
	expect((await together()).victims).toBe(before.victims - 1);
	expect((await together()).acts).toBe(before.acts);
	const again = { caseId: first, victim: 3, sameAs: detention };
	expect(await linkVictim(house.db, house.amina, again, how)).toMatchObject({ ok: false });
	const { elsewhere, view } = await reads(first);
	expect(
		elsewhere
			.get(2)
			?.map(({ procedure }) => procedure)
			.toSorted(),
	).toEqual([...['detention', 'incident']]);
	const personId = view.links.find(({ kind }) => kind === 'person')?.id ?? '';
	const line = await personTimeline(house.db, house.amina, { personId }, how);
	expect(line.cases.map(({ caseId }) => caseId).toSorted()).toEqual(
		[first, second, detention].toSorted(),
	);
	const where = { house: await houseOf(house.db), ...how };
	const lie = await asActor(house.db, 'service:keeper', (tx) =>
		besideOf(tx, [first, detention], where),
	);
	expect([lie(first), lie(detention)]).toEqual([[], []]);
	const { links } = await house.reads(house.amina, detention);
	expect(
		links
			.filter(({ kind }) => kind === 'incident')
			.map(({ id }) => id)
			.toSorted(),
	).toEqual([first, second].toSorted());
});

test('whoever sees no case of a victim learns nothing of them, links as if nobody had, and takes out their own alone (R11)', async () => {
	const caseId = await thePushback();
	const hidden = await house.opened(house.amina, { procedure: 'witness' });
	const own = await house.opened(joseph, { procedure: 'complaint' });
	const same = { caseId, victim: 1 };
	const links = (who: MemberSession, sameAs: string) =>
		linkVictim(house.db, who, { ...same, sameAs }, how);
	const gone = { incidentId: caseId, victim: 1, reasons: 'It was her sister.' };
	const takesOut = (who: MemberSession) => takeBack(house.db, who, gone, how);
	const sees = async (who: MemberSession) => {
		const { elsewhere, view } = await reads(caseId, who);
		const persons = view.links.filter(({ kind }) => kind === 'person').length;
		return [persons, elsewhere.get(1)?.map((one) => one.caseId)];
	};
	expect(await links(house.amina, hidden)).toEqual({ ok: true });
	expect(await sees(joseph)).toEqual([0, []]);
	const never = { code: 'access.not-found', status: 404 };
	for (const who of [joseph, ngozi]) await expect(takesOut(who)).rejects.toMatchObject(never);
	expect(await links(joseph, own)).toEqual({ ok: true });
	expect(await sees(joseph)).toEqual([1, [own]]);
	expect(await takesOut(joseph)).toEqual({ ok: true });
	expect(await sees(house.amina)).toEqual([1, [hidden]]);
	expect((await house.reads(joseph, own)).links).toMatchObject([{ kind: 'person' }]);
	expect(await takesOut(house.amina)).toEqual({ ok: true });
	expect(await sees(house.amina)).toEqual([0, []]);
	expect(await links(house.amina, own)).toEqual({ ok: true });
});

test('an incident that is opened out of a case belongs to it, and is nobody’s alone', async () => {
	const complaint = await house.opened(house.amina, { procedure: 'complaint' });
	const caseId = await house.opened(house.amina, {
		...{ procedure: 'incident', fromCase: complaint, answers },
	});
	const { links, hasPerson } = await house.reads(house.amina, caseId);
	expect(hasPerson).toBe(false);
	expect(links).toMatchObject([{ kind: 'incident', id: complaint, procedure: 'complaint' }]);
});

test('a case that is opened out of an incident is not about whoever told of it, and nobody follows an incident', async () => {
	const { reportId } = await house.told();
	const caseId = await house.opened(house.amina, {
		...{ procedure: 'incident', fromReport: reportId, answers },
	});
	const kinds = async (id: string) => (await house.reads(house.amina, id)).links.map((l) => l.kind);
	expect(await kinds(caseId)).toContain('report');
	const own = await house.opened(house.amina, { procedure: 'complaint', fromCase: caseId });
	expect(await kinds(own)).not.toContain('report');
	const receipt = giveReceipt(house.db, house.amina, { caseId, language: 'en' }, how);
	await expect(receipt).rejects.toMatchObject({ code: 'cases.no-receipt' });
});

test('whoever may not see an incident finds it in no list, count, picture or link', async () => {
	const caseId = await thePushback();
	const own = await house.opened(ngozi, { procedure: 'complaint' });
	expect(await listIncidents(house.db, ngozi)).toMatchObject({ rows: [], together: { acts: 0 } });
	const never = { code: 'access.not-found', status: 404 };
	const asked = { caseId, version: 1, answers: { actType: 'threats', victim: 1 }, by: [] };
	await expect(reads(caseId, ngozi)).rejects.toMatchObject(never);
	await expect(recordAct(house.db, ngozi, asked, how)).rejects.toMatchObject(never);
	const victim = { caseId, victim: 1, sameAs: own };
	await expect(linkVictim(house.db, ngozi, victim, how)).rejects.toMatchObject(never);
	for (const targetId of [caseId, newId(), own]) {
		const link = { caseId: own, kind: 'incident' as const, targetId };
		await expect(linkRecords(house.db, ngozi, link, how)).rejects.toMatchObject(never);
	}
	const notTheirs = { caseId, victim: 1, sameAs: own };
	await expect(linkVictim(house.db, house.amina, notTheirs, how)).rejects.toMatchObject(never);
});

test('whoever is kept away from a case is kept away from its incidents, at once and later (R12)', async () => {
	const [caseId, complaint] = [
		await thePushback(),
		await house.opened(house.amina, { procedure: 'complaint' }),
	];
	const away = (who: MemberSession) =>
		keepAway(house.db, house.amina, { caseId: complaint, who: who.member.id }, how);
	await away(joseph);
	expect((await reads(caseId, joseph)).counts.acts).toBe(4);
	const link = { caseId: complaint, kind: 'incident' as const, targetId: caseId };
	await linkRecords(house.db, house.amina, link, how);
	await expect(reads(caseId, joseph)).rejects.toMatchObject({ status: 404 });
	const seen = await listIncidents(house.db, joseph);
	expect(seen.rows.map((row) => row.caseId)).not.toContain(caseId);
	expect((await reads(caseId, house.lead)).counts.acts).toBe(4);
	await away(house.lead);
	await expect(reads(caseId, house.lead)).rejects.toMatchObject({ status: 404 });
});

test('the figures count acts and people once, and hold back what is small', async () => {
	const analyst = await house.member('Mele', [], { roles: ['analyst'] });
	const { together, rows } = await listIncidents(house.db, house.amina);
	const { procedures } = await caseFigures(house.db, analyst, { now: later(40) });
	const sheet = procedures.find(({ procedure }) => procedure === 'incident');
	const told = Object.fromEntries(sheet?.figures.map(({ id, value }) => [id, value]) ?? []);
	expect(sheet?.records).toBe(rows.length);
	expect(told).toMatchObject({ acts: together.acts, victims: together.victims });
	const early = await caseFigures(house.db, analyst, how);
	expect(early.procedures.find(({ procedure }) => procedure === 'incident')?.records).toBe(null);
});

test('the last who reads an incident cannot leave it, and is kept away by whoever does not see it (R12)', async () => {
	const caseId = await anIncident(joseph);
	const complaint = await house.opened(joseph, { procedure: 'complaint' });
	const link = { caseId: complaint, kind: 'incident' as const, targetId: caseId };
	await linkRecords(house.db, joseph, link, how);
	const away = (by: MemberSession, from: string, who: MemberSession) =>
		keepAway(house.db, by, { caseId: from, who: who.member.id }, how);
	for (const who of [house.amina, house.lead]) await away(joseph, caseId, who);
	const leaves = away(joseph, complaint, joseph);
	await expect(leaves).rejects.toMatchObject({ code: 'cases.nobody-left' });
	await away(house.amina, complaint, joseph);
	for (const id of [caseId, complaint]) {
		await expect(house.reads(joseph, id)).rejects.toMatchObject({ status: 404 });
	}
});

test('whoever keeps somebody away waits for who writes into the incident, and not they for them', async () => {
	const caseId = await anIncident();
	const complaint = await house.opened(house.amina, { procedure: 'complaint' });
	const link = { caseId: complaint, kind: 'incident' as const, targetId: caseId };
	await linkRecords(house.db, house.amina, link, how);
	const actor = `member:${house.lead.member.id}` as const;
	const kept = await asActor(house.db, actor, async (tx) => {
		await tx.execute(sql`select from cases_cases where id = ${caseId} for no key update`);
		const who = joseph.member.id;
		const keeping = keepAway(house.db, house.amina, { caseId: complaint, who }, how);
		await expect.poll(async () => (await tx.execute(WAITING)).rows.length).toBeGreaterThan(0);
		await append(tx, { actor, kind: 'cases.acted', subject: caseId, at: SATURDAY, facts: {} });
		return { keeping };
	});
	expect(await kept.keeping).toMatchObject({ ok: true });
});

const WAITING = sql`select from pg_locks join pg_stat_activity using (pid)
	where not granted and datname = current_database()`;
