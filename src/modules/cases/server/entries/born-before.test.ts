import { expect, test } from 'vitest';
import { asActor } from '#foundations/db/server/index.ts';
import { newestOf } from '#modules/cases/index.ts';
import { aCaseHouse } from '#tests/support/case-house.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { SATURDAY } from '#tests/support/reporting-house.ts';
import { unlock } from '../keys.ts';
import { bornBefore } from './born-before.ts';
import { rowsOf } from './entry-rows.ts';

const house = houseForFile(aCaseHouse);
let minutes = 0;
const next = () => ({ now: SATURDAY.add({ minutes: ++minutes }) });

async function someoneBorn(...births: string[]): Promise<string> {
	const caseId = await house.opened(house.amina, { procedure: 'detention' });
	for (const birthDate of births) {
		await house.acts(house.amina, caseId, 'setAge', { birthDate }, next());
	}
	return caseId;
}

/** Of the last entry: what was taken as a fact, and what was sealed as it came. */
async function moved(caseId: string, movedAt: string) {
	const done = await house.acts(house.amina, caseId, 'noteTransfer', { movedAt }, next());
	expect(done).toMatchObject({ ok: true });
	const { timeline } = await house.reads(house.amina, caseId);
	const last = timeline.at(-1);
	return {
		fact: last?.facts.movedAt ?? null,
		sealed: last?.sealed?.movedAt ?? null,
		doubtful: last?.doubtful,
	};
}

test('a day before a birth that was told earlier counts for no limit; protection goes on', async () => {
	const caseId = await someoneBorn('2001-05-17');
	expect(await moved(caseId, '1999-01-02T10:00')).toEqual({
		fact: null,
		sealed: '1999-01-02T10:00',
		doubtful: { movedAt: 'before-birth' },
	});
	expect(await moved(caseId, '2026-11-20T10:00')).toEqual({
		...{ fact: '2026-11-20T10:00', sealed: null, doubtful: {} },
	});
});

test('the birth that was said last holds, and a year alone begins with its first day', async () => {
	const caseId = await someoneBorn('2001-05-17', '1998');
	expect(await moved(caseId, '1998-01-02T10:00')).toMatchObject({ fact: '1998-01-02T10:00' });
	expect(await moved(caseId, '1997-12-31T10:00')).toMatchObject({ fact: null });
});

test('who holds no key compares nothing, and an act that asks for no day opens nothing', async () => {
	const caseId = await someoneBorn('2001-05-17');
	const procedure = newestOf('detention');
	if (!procedure) throw new Error('no detention');
	const born = (action: string, opens: Parameters<typeof bornBefore>[3]) =>
		asActor(house.db, `member:${house.amina.member.id}`, async (tx) => {
			const rows = await rowsOf(tx, caseId);
			return String(await bornBefore(tx, { procedure, rows }, action, opens));
		});
	const none = async () => ({ record: null, desk: null });
	const never = async () => {
		throw new Error('opened for nothing');
	};
	const keys = await asActor(house.db, `member:${house.amina.member.id}`, (tx) =>
		unlock(tx, house.amina, caseId),
	);
	expect(await born('noteTransfer', async () => keys)).toBe('2001-05-17');
	expect(await born('noteTransfer', none)).toBe('undefined');
	expect(await born('noteTransfer', undefined)).toBe('undefined');
	expect(await born('recordFear', never)).toBe('undefined');
});
