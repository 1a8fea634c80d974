import { expect, test } from 'vitest';
import { addRecipient, consentRecipients, grantsOf } from '#foundations/consent/server/index.ts';
import { asActor } from '#foundations/db/server/index.ts';
import { readEntries } from '#foundations/ledger/server/index.ts';
import { aCaseHouse } from '#tests/support/case-house.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { SATURDAY } from '#tests/support/reporting-house.ts';
import { shareRegister } from '../index.ts';

const house = houseForFile(aCaseHouse);
let minutes = 0;
const next = () => ({ now: SATURDAY.add({ minutes: ++minutes }) });

const COURT = { sharedWith: 'court', recipient: 'Court of Piraeus', shareGround: 'court-order' };

async function held() {
	const caseId = await house.opened(house.amina, {
		procedure: 'detention',
		answers: {
			heldSince: '2026-11-20T08:00',
			name: 'Yordanos Haile',
			arrestedBy: '=Harbour, unit',
		},
	});
	return caseId;
}

async function given(caseId: string, answers: object) {
	const done = await house.acts(house.lead, caseId, 'shareRegister', { ...answers }, next());
	if (!done.ok) throw new Error(done.refused.map(({ code }) => code).join());
	return done.entryId;
}

const textOf = async (caseId: string, entryId: string, as: 'csv' | 'html') => {
	const file = await shareRegister(house.db, house.lead, { caseId, entryId, as }, next());
	if (!file.ok) throw new Error('no font');
	return new TextDecoder().decode(file.bytes);
};

test('a court is given one record, (a) to (h), with what nobody wrote down, and the ledger says so', async () => {
	const caseId = await held();
	const entryId = await given(caseId, COURT);
	const csv = await textOf(caseId, entryId, 'csv');
	expect(csv).toContain('Yordanos Haile');
	expect(csv).toContain(`"'=Harbour, unit"`);
	for (const letter of 'abcdefgh') expect(csv).toContain(`17(3)(${letter})`);
	expect(csv).toContain('not on record');
	const html = await textOf(caseId, entryId, 'html');
	expect(html).toMatch(/lang="en" dir="ltr"/);
	expect(html).toContain('Court of Piraeus');
	const noted = await readEntries(house.db, { subject: caseId, kinds: ['cases.register-shared'] });
	expect(noted.map(({ facts }) => facts.as)).toEqual(['csv', 'html']);
	const grants = await asActor(house.db, 'service:keeper', (tx) => grantsOf(tx, caseId));
	expect(grants[0]).toMatchObject({ item: 'register', purpose: 'legal-representation' });
});

test('it prints as a tagged page', async () => {
	const caseId = await held();
	const asked = { caseId, entryId: await given(caseId, COURT), as: 'pdf' } as const;
	const file = await shareRegister(house.db, house.lead, asked, next());
	if (!file.ok) throw new Error('no font');
	expect(new TextDecoder('latin1').decode(file.bytes.slice(0, 5))).toBe('%PDF-');
});

test('R13 · on agreement it is given only while the person agrees', async () => {
	const caseId = await held();
	const answers = {
		...{ sharedWith: 'relative-or-counsel', recipient: 'Her sister Liya' },
		shareGround: 'person-agrees',
	};
	await expect(given(caseId, answers)).rejects.toThrow('not-agreed');
	await house.acts(house.amina, caseId, 'agreeToShare', {}, next());
	const entryId = await given(caseId, answers);
	expect(await textOf(caseId, entryId, 'html')).toContain('Her sister Liya');
	await house.acts(house.amina, caseId, 'keepRegister', {}, next());
	await expect(textOf(caseId, entryId, 'html')).rejects.toMatchObject({
		code: 'procedures.not-agreed',
	});
	await expect(given(caseId, answers)).rejects.toThrow('not-agreed');
});

test('who was given it stands in the sealed entry, and no name among the recipients', async () => {
	const bodies = await asActor(house.db, 'service:keeper', (tx) =>
		tx.select().from(consentRecipients),
	);
	expect(bodies.length).toBeGreaterThan(1);
	expect(JSON.stringify(bodies)).not.toMatch(/Liya|Piraeus/);
});

test('R2 · whoever enforces borders is given nothing, whatever ground is stated', async () => {
	await asActor(house.db, 'service:keeper', (tx) =>
		addRecipient(
			tx,
			{ name: 'Return Unit 3', enforcement: true },
			{ actor: 'service:keeper', now: SATURDAY },
		),
	);
	const caseId = await held();
	const entryId = await given(caseId, { ...COURT, recipient: 'return unit 3' });
	await expect(textOf(caseId, entryId, 'csv')).rejects.toMatchObject({
		code: 'consent.never-to-enforcement',
	});
	const kin = { ...COURT, sharedWith: 'relative-or-counsel', recipient: ' RETURN unit 3' };
	await expect(textOf(caseId, await given(caseId, kin), 'csv')).rejects.toMatchObject({
		code: 'consent.never-to-enforcement',
	});
});

test('only the lead of the team takes it out, and only for what was written down', async () => {
	const caseId = await held();
	const entryId = await given(caseId, COURT);
	const asked = { caseId, entryId, as: 'csv' } as const;
	const stranger = await house.member('Tomasz', [house.border], { role: 'lead' });
	await expect(shareRegister(house.db, house.amina, asked, next())).rejects.toMatchObject({
		code: 'access.forbidden',
	});
	await expect(shareRegister(house.db, stranger, asked, next())).rejects.toMatchObject({
		code: 'access.not-found',
	});
	const { timeline } = await house.reads(house.lead, caseId);
	const other = { ...asked, entryId: timeline[0]?.id ?? '' };
	await expect(shareRegister(house.db, house.lead, other, next())).rejects.toMatchObject({
		code: 'access.not-found',
	});
});
