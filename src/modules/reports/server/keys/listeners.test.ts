import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { rotateCompartment } from '#foundations/access/server/index.ts';
import { accessCompartmentKeys } from '#foundations/access/server/tables.ts';
import { asActor } from '#foundations/db/server/index.ts';
import { newKeys, unwrapIdentity } from '#foundations/sealing/index.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { aReportingHouse, SATURDAY, type Team } from '#tests/support/reporting-house.ts';
import { note } from '../answers/note.ts';
import { readReport } from '../desk/read-report.ts';
import { listen } from './listeners.ts';

const house = houseForFile(aReportingHouse);
let stop: () => void;
beforeAll(async () => {
	stop = listen();
});
afterAll(() => stop());

const now = { now: SATURDAY };
const read = (session: MemberSession, reportId: string) =>
	readReport(house.db, session, { reportId }, now);

/** What the session has once the team's keys changed: access does this at the next sign-in. */
async function afterRotation(session: MemberSession, team: Team): Promise<MemberSession> {
	const wraps = await asActor(house.db, 'service:access', (tx) =>
		tx.select().from(accessCompartmentKeys),
	);
	const own = wraps.find(({ holder }) => holder === session.member.id);
	const identity = await unwrapIdentity(own?.wrapped ?? new Uint8Array(), session.own.identity);
	return {
		...session,
		keys: new Map([[team.id, { identity, recipient: '' }]]),
		earlierKeys: async () => [team.keys],
	};
}

test('when a team changes its keys, the old ones open none of its reports', async () => {
	const { db, intake } = house;
	const amina = await house.member('Amina', [intake]);
	const { reportId } = await house.told({ words: 'Told before' });
	await note(db, amina, { reportId, words: 'Noted before' }, now);
	await rotateCompartment(db, amina, intake.id, now);
	await expect(read(amina, reportId)).rejects.toThrow('reports.no-key');
	const renewed = await afterRotation(amina, intake);
	expect(await read(renewed, reportId)).toMatchObject({
		words: 'Told before',
		thread: [{ text: 'Noted before' }],
	});

	// A page that was open meanwhile sealed to the old keys: its report is read all the same.
	const late = await house.told({ words: 'Sealed to the old keys' });
	expect((await read(renewed, late.reportId)).words).toBe('Sealed to the old keys');
});

test('a stranger to the team changes no keys', async () => {
	const stranger = await house.member('Stranger', []);
	const keys = new Map([[house.children.id, await newKeys()]]);
	const act = rotateCompartment(house.db, { ...stranger, keys }, house.children.id, now);
	await expect(act).rejects.toThrow('access.');
});
