import { beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { readEntries } from '#foundations/ledger/server/index.ts';
import { aCaseHouse } from '#tests/support/case-house.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { SATURDAY } from '#tests/support/reporting-house.ts';
import { whyNot } from '../../ui/words.ts';
import { linkRecords, listWork } from '../index.ts';

const house = houseForFile(aCaseHouse);
let both: MemberSession;
let consular: string;
beforeAll(async () => {
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
	expect(await shownTo(both)).not.toContain('cases.not-yet');
});

test('who does not see the other is told «not yet» and whom to ask, and nothing of a record or a norm', async () => {
	for (const found of [await shownTo(house.amina), await triedBy(house.amina)]) {
		expect(found).toContain('cases.not-yet');
		expect(found).not.toContain('advice-first');
	}
	expect(whyNot('cases.not-yet')).toBe('This is not possible yet. Ask the lead of your team.');
	const tried = await readEntries(house.db, { subject: consular, kinds: ['cases.refused'] });
	expect(tried.length).toBeGreaterThan(0);
	expect(JSON.stringify(tried.at(-1))).not.toContain('advice-first');
});

test('nor do flags, limits or the list show to them what hangs on the other record', async () => {
	const [mine, theirs] = [
		await house.reads(house.amina, consular),
		await house.reads(both, consular),
	];
	expect([mine.flags, theirs.flags]).toEqual([[], ['fear']]);
	const told = ({ clocks }: typeof mine) => clocks.find(({ id }) => id === 'consulateTold')?.state;
	expect([told(mine), told(theirs)]).toEqual(['running', 'waiting']);
	const next = async (session: MemberSession) => {
		const { rows } = await listWork(house.db, session, { shown: 'team' }, { now: SATURDAY });
		return rows.find(({ caseId }) => caseId === consular)?.next?.clock;
	};
	expect([await next(house.amina), await next(both)]).toEqual(['consulateTold', undefined]);
});

test('fear in the record itself is said by its name again', async () => {
	await house.acts(house.amina, consular, 'recordFear');
	expect(await shownTo(house.amina)).toContain('advice-first');
	expect(await triedBy(house.amina)).not.toContain('cases.not-yet');
});
