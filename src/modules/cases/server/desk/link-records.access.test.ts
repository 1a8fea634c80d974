import { beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { newId } from '#foundations/ids/index.ts';
import { readEntries } from '#foundations/ledger/server/index.ts';
import { aCaseHouse } from '#tests/support/case-house.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { SATURDAY } from '#tests/support/reporting-house.ts';
import { findToLink, linkRecords, openProposed, sayApart } from '../index.ts';

const house = houseForFile(aCaseHouse);
const how = { now: SATURDAY };
let amina: MemberSession;
let lead: MemberSession;
beforeAll(() => {
	amina = house.amina;
	lead = house.lead;
});

const custody = { procedure: 'detention', action: 'noteCustody' };

/** What stands against confirming that all checks of a return are met. */
const against = async (caseId: string) => {
	const { acts } = await house.reads(lead, caseId);
	const confirm = acts.find(({ action }) => action === 'confirmChecks');
	return confirm?.refused.map(({ code }) => code) ?? [];
};
const apart = (session: MemberSession, caseId: string, from: string) =>
	sayApart(house.db, session, { caseId, from, why: 'another-person' }, how);
const same = (session: MemberSession, caseId: string, sameAs: string) =>
	linkRecords(house.db, session, { caseId, kind: 'person', sameAs }, how);

test('out of one report come an asylum claim, a custody and a return: nobody confirms the return', async () => {
	const { reportId: fromReport } = await house.told();
	const asylum = await house.opened(amina, { procedure: 'asylum', fromReport });
	const answers = { ageStatus: 'under18', fear: 'yes' };
	await house.opened(amina, { ...custody, fromReport, answers });
	const going = await house.opened(amina, { procedure: 'return', fromReport });
	expect(await against(going)).toEqual(expect.arrayContaining(['asylum-open', 'fear-open']));
	const signed = { legalBasis: 'ICRMW art. 22', reasons: 'All checks hold.' };
	const tried = await house.acts(lead, going, 'confirmChecks', signed);
	if (tried.ok) throw new Error('it was confirmed');
	expect(tried.refused.map(({ code }) => code)).toContain('asylum-open');
	const { links } = await house.reads(amina, going);
	expect(links).toContainEqual(expect.objectContaining({ kind: 'case', id: asylum, sure: false }));
});

test('two people say that it is somebody else, or it stays; one says that they belong together again', async () => {
	const { reportId: fromReport } = await house.told();
	const asylum = await house.opened(amina, { procedure: 'asylum', fromReport });
	const going = await house.opened(amina, { procedure: 'return', fromReport });
	expect(await apart(amina, going, asylum)).toEqual({ ok: true, holds: false });
	expect(await apart(amina, asylum, going)).toEqual({ ok: true, holds: false });
	expect(await against(going)).toContain('asylum-open');
	expect(await apart(lead, going, asylum)).toEqual({ ok: true, holds: true });
	expect(await against(going)).not.toContain('asylum-open');
	const said = await readEntries(house.db, { subject: going, kinds: ['cases.said-apart'] });
	expect(said.map(({ facts }) => facts)).toContainEqual(
		expect.objectContaining({ target: asylum, why: 'another-person' }),
	);
	await linkRecords(house.db, amina, { caseId: asylum, kind: 'case', targetId: going }, how);
	expect(await against(going)).toContain('asylum-open');
});

test('who says of a third that it is the same person as both says it of the two as well', async () => {
	const { reportId: fromReport } = await house.told();
	const asylum = await house.opened(amina, { procedure: 'asylum', fromReport });
	const going = await house.opened(amina, { procedure: 'return', fromReport });
	const held = await house.opened(amina, custody);
	await apart(amina, going, asylum);
	await apart(lead, going, asylum);
	await same(amina, held, asylum);
	expect(await against(going)).not.toContain('asylum-open');
	await same(amina, held, going);
	expect(await against(going)).toContain('asylum-open');
});

test('what may be about somebody else counts against an act, and never for it', async () => {
	const { reportId: fromReport } = await house.told();
	const held = await house.opened(amina, { ...custody, fromReport });
	await house.acts(amina, held, 'lawyerSpoke');
	const answers = { inCustody: true, returnKind: 'voluntary' };
	const going = await house.opened(amina, { procedure: 'return', fromReport, answers });
	const explain = async () => {
		const { acts } = await house.reads(amina, going);
		return acts.find(({ action }) => action === 'explainReturn')?.refused.map(({ code }) => code);
	};
	expect(await explain()).toContain('lawyer-first');
	await same(amina, going, held);
	expect(await explain()).not.toContain('lawyer-first');
});

test('where fear is told a claim for asylum is proposed, also beside one out of the same report', async () => {
	const { reportId: fromReport } = await house.told();
	const held = await house.opened(amina, { ...custody, fromReport, answers: { fear: 'yes' } });
	expect((await house.reads(amina, held)).proposals).toContain('asylum');
	const opened = await openProposed(house.db, amina, { caseId: held, procedure: 'asylum' }, how);
	expect(await house.reads(amina, opened.caseId ?? '')).toMatchObject({ procedure: 'asylum' });
	expect((await house.reads(amina, held)).proposals).not.toContain('asylum');
});

test('three cases of one person, linked two by two, all count for each other', async () => {
	const [asylum, held, going] = [
		await house.opened(amina, { procedure: 'asylum' }),
		await house.opened(amina, custody),
		await house.opened(amina, { procedure: 'return' }),
	];
	const other = await house.opened(amina, { procedure: 'complaint' });
	await same(amina, held, going);
	await same(amina, asylum, other);
	expect(await against(going)).not.toContain('asylum-open');
	await same(amina, held, asylum);
	expect(await against(going)).toContain('asylum-open');
});

test('two who link both ways at once do not wait for each other for ever', async () => {
	const one = await house.opened(amina, custody);
	const two = await house.opened(amina, { procedure: 'return' });
	const both = [0, 1, 2, 3].map((i) => (i % 2 ? same(amina, one, two) : same(lead, two, one)));
	expect(await Promise.all(both)).toHaveLength(4);
	const { links } = await house.reads(amina, one);
	expect(links.filter(({ kind }) => kind === 'person')).toHaveLength(1);
});

test('a case is found by its number or a name; whose case it is not finds and links nothing', async () => {
	const named = await house.opened(amina, { ...custody, answers: { name: 'Zéinab Hassán' } });
	const mine = await house.opened(amina, { procedure: 'return' });
	const finds = (session: MemberSession, caseId: string, words: string) =>
		findToLink(house.db, session, { caseId, words }, how);
	expect(await finds(lead, mine, 'zeinab')).toMatchObject([{ caseId: named }]);
	expect(await finds(lead, mine, named.slice(0, 8))).toMatchObject([{ caseId: named, name: null }]);
	const read = await readEntries(house.db, { subject: named, kinds: ['cases.read'] });
	expect(read.map(({ actor }) => actor)).toContain(`member:${lead.member.id}`);
	const tomasz = await house.member('Tomasz', [house.border]);
	const theirs = await house.opened(tomasz, { procedure: 'return' });
	expect(await finds(tomasz, theirs, 'Zéinab')).toEqual([]);
	expect(await finds(tomasz, theirs, named.slice(0, 8))).toEqual([]);
	for (const there of [named, newId()]) {
		for (const say of [same, apart]) {
			await expect(say(tomasz, theirs, there)).rejects.toMatchObject({
				code: 'access.not-found',
				status: 404,
			});
		}
	}
});
