import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { aCaseHouse, type CaseHouse } from '#tests/support/case-house.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { SATURDAY } from '#tests/support/reporting-house.ts';
import { linkRecords } from './index.ts';

let database: TestDatabase;
let house: CaseHouse;
let both: MemberSession;
let consular: string;
beforeAll(async () => {
	database = await testDatabase();
	house = await aCaseHouse(database.db);
	both = await house.member('Tendai', [house.intake, house.children]);
	consular = await house.opened(house.amina, { procedure: 'consular' });
	await house.acts(house.amina, consular, 'explainRight');
	await house.acts(house.amina, consular, 'choose', { consularChoice: 'tell-them' });
	const custody = await house.opened(both, {
		...{ procedure: 'detention', action: 'noteCustody', compartmentId: house.children.id },
	});
	const link = { caseId: consular, kind: 'case', targetId: custody } as const;
	await linkRecords(house.db, both, link, { now: SATURDAY });
	await house.acts(both, custody, 'recordFear');
});
afterAll(() => database.close());

const codes = (refused: readonly { code: string }[]) => refused.map(({ code }) => code);
const triedBy = async (session: MemberSession) => {
	const done = await house.acts(session, consular, 'notify', { agreedWords: 'I am here.' });
	return done.ok ? null : codes(done.refused);
};
const shownTo = async (session: MemberSession) => {
	const { acts } = await house.reads(session, consular);
	return codes(acts.find(({ action }) => action === 'notify')?.refused ?? []);
};

test('who sees both records is told what is missing', async () => {
	expect(await shownTo(both)).toContain('advice-first');
	expect(await triedBy(both)).toContain('advice-first');
	expect(await shownTo(both)).not.toContain('cases.safeguard-elsewhere');
});

test('who does not see the other is told that there is something, and neither what nor whose', async () => {
	for (const found of [await shownTo(house.amina), await triedBy(house.amina)]) {
		expect(found).toContain('cases.safeguard-elsewhere');
		expect(found).not.toContain('advice-first');
	}
});

test('fear in the record itself is said by its name again', async () => {
	await house.acts(house.amina, consular, 'recordFear');
	expect(await shownTo(house.amina)).toContain('advice-first');
	expect(await triedBy(house.amina)).not.toContain('cases.safeguard-elsewhere');
});
