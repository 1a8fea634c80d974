import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asActor } from '#foundations/db/server/index.ts';
import { newKeys } from '#foundations/sealing/index.ts';
import { aCaseHouse, type CaseHouse } from '#tests/support/case-house.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { tellRecovery } from '../../../foundations/access/server/on-recovery.ts';
import { listen } from './listeners.ts';

let database: TestDatabase;
let house: CaseHouse;
let stop: () => void;
let custodians: Awaited<ReturnType<typeof newKeys>>;
beforeAll(async () => {
	database = await testDatabase();
	house = await aCaseHouse(database.db);
	stop = listen();
	custodians = await newKeys();
	await asActor(house.db, 'service:access', (tx) =>
		tx.execute(sql`update access_settings set recovery =
			jsonb_set(recovery::jsonb, '{recipient}', to_jsonb(${custodians.recipient}::text))`),
	);
});
afterAll(() => {
	stop();
	return database.close();
});

const recovered = async (recipient = custodians.recipient) =>
	asActor(house.db, 'service:access', (tx) =>
		tellRecovery(tx, {
			...{ compartmentIds: [house.intake.id], identity: custodians.identity, recipient },
		}),
	);
const leaves = (id: string) =>
	asActor(house.db, 'service:access', (tx) =>
		tx.execute(sql`update access_members set removed_at = now() where id = ${id}`),
	);

test('a circle opens to a new lead when nobody named is left, and not before', async () => {
	const answers = { whatHappened: 'Under another name' };
	const caseId = await house.opened(house.amina, {
		...{ procedure: 'complaint', circle: true, answers },
	});
	const heir = await house.member('Nalani', [house.intake], { role: 'lead' });
	const kept = await house.member('Oumar', [house.intake]);
	await recovered();
	await expect(house.reads(heir, caseId)).rejects.toThrow('access.not-found');
	await leaves(house.amina.member.id);
	await recovered();
	await expect(house.reads(heir, caseId)).rejects.toThrow('access.not-found');
	await leaves(house.lead.member.id);
	const fresh = await newKeys();
	await recovered(fresh.recipient);
	const { timeline } = await house.reads(heir, caseId);
	expect(timeline[0]).toMatchObject({ sealed: answers, unreadable: false });
	await expect(house.reads(kept, caseId)).rejects.toThrow('access.not-found');
});
