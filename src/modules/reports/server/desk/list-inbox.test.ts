import { beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { aReportingHouse, SATURDAY } from '#tests/support/reporting-house.ts';
import type { InboxPage } from '../../views.ts';
import { close } from '../answers/conclude.ts';
import { submitReport } from '../telling/submit-report.ts';
import { countInbox } from './count-inbox.ts';
import { listInbox } from './list-inbox.ts';

const house = houseForFile(aReportingHouse);
let amina: MemberSession;
beforeAll(async () => {
	amina = await house.member('Amina', [house.intake]);
});

const now = { now: SATURDAY };
const namesOf = ({ rows }: InboxPage) =>
	rows.map((row) => (row.type === 'wave' ? `wave of ${row.count}` : row.reportId));

test('a flood is one line, and whoever is in danger stands above it', async () => {
	const mark = { id: crypto.randomUUID() as string, earlier: new Set<string>() };
	for (let i = 0; i < 60; i += 1) {
		await submitReport(house.db, await house.seal(), { now: SATURDAY, wave: mark });
	}
	const decided = await house.told();
	const letter = { reportId: decided.reportId, words: 'Done', appeal: 'Write to us' };
	await close(house.db, amina, letter, now);
	const calm = await house.told();
	const danger = await house.told({ danger: true });

	const inbox = await listInbox(house.db, amina, {}, now);
	const names = namesOf(inbox);
	expect(inbox).toMatchObject({ total: 4, more: false });
	expect([names[0], names[3]]).toEqual([danger.reportId, decided.reportId]);
	expect(names.slice(1, 3).sort()).toEqual([calm.reportId, 'wave of 60'].sort());
	// Counted as it is listed: the wave is one line, and is not forgotten.
	const counts = await countInbox(house.db, amina, now);
	expect(counts).toMatchObject({ waiting: 3, urgent: 1, unassigned: 3 });

	const opened = await listInbox(house.db, amina, { wave: mark.id }, now);
	expect(opened).toMatchObject({ total: 60, more: true });
	const second = await listInbox(house.db, amina, { wave: mark.id, page: 2 }, now);
	expect(new Set([...namesOf(opened), ...namesOf(second)]).size).toBe(60);
});

test('a list says what was asked for and nothing that was told', async () => {
	await house.told({ kind: 'hate', words: 'Canary', who: 'Canary', country: 'GR' });
	const found = await listInbox(house.db, amina, { kind: 'hate' }, now);
	expect(found.rows).toMatchObject([{ kind: 'hate', country: 'GR', receivedOn: '2026-11-21' }]);
	expect(JSON.stringify(found)).not.toContain('Canary');
	expect((await listInbox(house.db, amina, { kind: 'hate', stage: 'closed' }, now)).total).toBe(0);
});
