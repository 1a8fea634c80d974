import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asActor } from '#foundations/db/server/index.ts';
import { readEntries } from '#foundations/ledger/server/index.ts';
import { newKeys } from '#foundations/sealing/index.ts';
import { aCaseHouse } from '#tests/support/case-house.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { SATURDAY } from '#tests/support/reporting-house.ts';
import { tellRecovery } from '../../../../foundations/access/server/on-recovery.ts';
import { listen } from '../listeners.ts';

const house = houseForFile(aCaseHouse);
let stop: () => void;
let custodians: Awaited<ReturnType<typeof newKeys>>;
beforeAll(async () => {
	stop = listen();
	custodians = await newKeys();
	await asActor(house.db, 'service:access', (tx) =>
		tx.execute(sql`update access_settings set recovery =
			jsonb_set(recovery::jsonb, '{recipient}', to_jsonb(${custodians.recipient}::text))`),
	);
});
afterAll(() => stop());

const recovered = async (recipient = custodians.recipient) =>
	asActor(house.db, 'service:access', (tx) =>
		tellRecovery(tx, {
			...{ compartmentIds: [house.intake.id], identity: custodians.identity, recipient },
			...{ usedBy: house.lead.member.id, now: SATURDAY },
		}),
	);
const leaves = (id: string) =>
	asActor(house.db, 'service:access', (tx) =>
		tx.execute(sql`update access_members set removed_at = now() where id = ${id}`),
	);

test('a data guardian appointed since can sign once the shares were in use, and others hold nothing', async () => {
	const answers = { profile: 'Nobody else may know' };
	const caseId = await house.opened(house.amina, { procedure: 'witness', answers });
	const guardian = await house.member('Tavita', [], { roles: ['data-guardian'] });
	await recovered();
	const { rows } = await asActor(house.db, 'service:keeper', (tx) =>
		tx.execute<{ id: string; kind: string }>(
			sql`select member_id as id, kind from cases_profile_keys where case_id = ${caseId}`,
		),
	);
	const held = Object.fromEntries(rows.map(({ id, kind }) => [id, kind]));
	const { amina, lead } = house;
	expect(held).toEqual({
		...{ [amina.member.id]: 'part', [lead.member.id]: 'part', [guardian.member.id]: 'key' },
	});
});

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
	const opened = await readEntries(house.db, { subject: caseId, kinds: ['cases.circle-opened'] });
	expect(opened).toMatchObject([
		{ subject: caseId, actor: `member:${house.lead.member.id}`, facts: { members: 1 } },
	]);
});
