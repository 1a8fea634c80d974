import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { asActor } from '#foundations/db/server/index.ts';
import { readEntries } from '#foundations/ledger/server/index.ts';
import { aCaseHouse } from '#tests/support/case-house.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { SATURDAY } from '#tests/support/reporting-house.ts';
import { act, resolveConflict } from '../index.ts';

const house = houseForFile(aCaseHouse);

const complaint = () => house.opened(house.amina, { procedure: 'complaint' });

test('what is coded is a fact, everything else is sealed, and both stand in one entry', async () => {
	const caseId = await house.opened(house.amina, {
		procedure: 'complaint',
		answers: { danger: 'no', whatHappened: 'Γιαννης took the papers' },
	});
	const view = await house.reads(house.amina, caseId);
	expect(view.timeline[0]?.sealed).toEqual({ whatHappened: 'Γιαννης took the papers' });
	const { rows } = await asActor(house.db, 'service:keeper', (tx) =>
		tx.execute<{ all: string }>(sql`
			select string_agg(e::text, ' ') || string_agg(encode(s.bytes, 'escape'), ' ') as all
			from cases_entries e join cases_sealed s on s.entry_id = e.id
			where e.case_id = ${caseId}`),
	);
	expect(rows[0]?.all).not.toContain('papers');
});

test('each act is in the ledger with the hash of its entry, and no word of it', async () => {
	const caseId = await complaint();
	await house.acts(house.amina, caseId, 'acknowledge', {});
	const found = await readEntries(house.db, { subject: caseId });
	expect(found.map(({ kind }) => kind).slice(0, 2)).toEqual(['cases.opened', 'cases.acted']);
	expect(found[1]?.facts).toMatchObject({ action: 'acknowledge', as: 'caseworker' });
	expect(String(found[1]?.facts.hash)).toMatch(/^[0-9a-f]{64}$/);
});

test('what a safeguard forbids comes back with its norm, and nothing is written', async () => {
	const caseId = await complaint();
	const before = await house.reads(house.amina, caseId);
	const done = await house.acts(house.amina, caseId, 'close', {});
	expect(done).toMatchObject({ ok: false });
	if (!done.ok && 'refused' in done) expect(done.refused.every(({ cite }) => cite)).toBe(true);
	expect((await house.reads(house.amina, caseId)).mark).toBe(before.mark);
});

test('a form of another version is refused, protection is not', async () => {
	const caseId = await complaint();
	const tried = await act(
		house.db,
		house.amina,
		{ caseId, action: 'acknowledge', version: 99, answers: {} },
		{ now: SATURDAY },
	);
	const { timeline } = await house.reads(house.amina, caseId);
	expect(timeline.some(({ action }) => action === 'acknowledge')).toBe(tried.ok);
});

test('two who answer at the same time both stay, until someone says which holds', async () => {
	const caseId = await complaint();
	const after = (await house.reads(house.amina, caseId)).mark;
	const done = await Promise.all([
		house.acts(house.amina, caseId, 'checkDanger', { danger: 'yes' }, { after }),
		house.acts(house.lead, caseId, 'checkDanger', { danger: 'no' }, { after }),
	]);
	expect(done.map(({ ok }) => ok)).toEqual([true, true]);
	const { conflicts } = await house.reads(house.lead, caseId);
	expect(conflicts).toMatchObject([{ field: 'danger' }]);
	const keep = done[0]?.ok ? done[0].entryId : '';
	const how = { now: SATURDAY.add({ minutes: 5 }) };
	const said = await resolveConflict(house.db, house.amina, { caseId, field: 'danger', keep }, how);
	expect(said).toMatchObject({ ok: true, conflicts: [] });
	const view = await house.reads(house.lead, caseId);
	expect(view.timeline.filter(({ action }) => action === 'checkDanger')).toHaveLength(3);
});

test('what was written later is later, also in the same moment or when a clock was set back', async () => {
	const caseId = await complaint();
	await house.acts(house.amina, caseId, 'accept');
	const back = SATURDAY.subtract({ hours: 3 });
	const done = await house.acts(
		house.amina,
		caseId,
		'checkDanger',
		{ danger: 'yes' },
		{ now: back },
	);
	expect(done).toMatchObject({ ok: true, stage: 'accepted' });
	const { timeline } = await house.reads(house.amina, caseId);
	const times = timeline.map(({ at }) => Date.parse(at));
	expect(times).toEqual(times.toSorted((a, b) => a - b));
	expect(new Set(times).size).toBe(3);
});

test('days of any calendar are read; what is no day stops no protective act and is kept', async () => {
	const open = (heldSince: unknown) =>
		house.opened(house.amina, {
			...{ procedure: 'detention', action: 'noteCustody' },
			answers: { heldSince, placeKind: 'no such kind' },
		});
	const caseId = await open('2026-11-20T23:30');
	const [first] = (await house.reads(house.amina, caseId)).timeline;
	expect(first).toMatchObject({ happened: '2026-11-20T21:30:00Z' });
	expect(first?.sealed).toMatchObject({ placeKind: 'no such kind' });
	const wrong = await house.reads(house.amina, await open('2026-02-31T10:00'));
	expect(wrong.timeline[0]).toMatchObject({ happened: null });
	expect(wrong.timeline[0]?.sealed).toMatchObject({ heldSince: '2026-02-31T10:00' });
	const threatOn = { calendar: 'persian', year: 1405, month: 8, day: 29 };
	const witness = await house.opened(house.amina, { procedure: 'witness' });
	await house.acts(house.amina, witness, 'reportThreat', { threatOn });
	const { timeline } = await house.reads(house.amina, witness);
	expect(timeline.at(-1)?.facts).toEqual({ threatOn: '2026-11-20' });
});
