import { afterAll, beforeAll, expect, test } from 'vitest';
import { addRecipient } from '#foundations/consent/server/index.ts';
import { asActor } from '#foundations/db/server/index.ts';
import { aCaseHouse } from '#tests/support/case-house.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { later, SATURDAY } from '#tests/support/reporting-house.ts';
import { answerByLink } from './answer-by-link.ts';
import { endGrantsOnWithdrawal } from './end-grants.ts';
import { giveLink } from './give-link.ts';
import { openLink } from './open-link.ts';

const house = houseForFile(aCaseHouse);
let stop: () => void;
beforeAll(async () => {
	stop = endGrantsOnWithdrawal();
});

afterAll(async () => {
	stop();
});

/** Each act a minute after the one before, as at a desk. */
let minutes = 0;
const next = () => ({ now: SATURDAY.add({ minutes: ++minutes }) });

const words = 'A woman of thirty with a small child needs a bed for three nights.';
const prepared = {
	service: 'shelter',
	purpose: 'protection',
	urgency: 'today',
	sharesWithEnforcement: 'no',
	recipient: 'Casa Aurora',
	exactText: words,
	risk: 'They will know that you are in the city.',
};

async function sent(more: object = {}) {
	const answers = { ...prepared, ...more };
	const caseId = await house.opened(house.amina, { procedure: 'referral', answers });
	await house.acts(house.amina, caseId, 'agree', {}, next());
	const sent = await house.acts(house.amina, caseId, 'send', {}, next());
	if (!sent.ok) throw new Error(JSON.stringify(sent));
	return caseId;
}

async function linked(caseId: string, days?: number) {
	const asked = {
		caseId,
		recipient: 'Casa Aurora',
		role: 'service' as const,
		...(days && { days }),
	};
	const given = await giveLink(house.db, house.amina, asked, { now: SATURDAY });
	if (!given.ok) throw new Error(given.problem);
	return given.token;
}

test('a service without an account reads the agreed words and nothing else, and answers', async () => {
	const caseId = await sent();
	const token = await linked(caseId);
	const opened = await openLink(house.db, token, { now: SATURDAY });
	expect(opened).toMatchObject({ ok: true, words, acts: ['serviceAccepts', 'serviceDeclines'] });
	expect(JSON.stringify(opened)).not.toContain('They will know');
	const accepted = { action: 'serviceAccepts', answers: {} };
	expect(await answerByLink(house.db, token, accepted, next())).toMatchObject({
		ok: true,
	});
	const came = { action: 'recordOutcome', answers: { outcome: ['received-help'] } };
	await answerByLink(house.db, token, came, next());
	const view = await house.reads(house.amina, caseId);
	expect(view).toMatchObject({ stage: 'helped', open: false });
	expect(view.timeline.at(-1)).toMatchObject({ as: 'outside', memberId: null });
});

test('nothing is sent before the person agreed to these very words', async () => {
	const caseId = await house.opened(house.amina, { procedure: 'referral', answers: prepared });
	const tried = await house.acts(house.amina, caseId, 'send', {}, next());
	expect(tried).toMatchObject({ ok: false });
	const link = giveLink(
		house.db,
		house.amina,
		{ caseId, recipient: 'x', role: 'service' },
		{ now: SATURDAY },
	);
	await expect(link).resolves.toEqual({ ok: false, problem: 'no-act' });
});

test('a provider that shares with enforcement is not asked before the person heard the warning', async () => {
	const answers = { ...prepared, sharesWithEnforcement: 'unknown' };
	const caseId = await house.opened(house.amina, { procedure: 'referral', answers });
	await house.acts(house.amina, caseId, 'agree', {}, next());
	const tried = await house.acts(house.amina, caseId, 'send', {}, next());
	if (tried.ok) throw new Error('it was sent');
	expect(tried.refused.map(({ code }) => code)).toContain('warning-not-heard');
	await house.acts(house.amina, caseId, 'hearWarning', { warningHeard: true }, next());
	await house.acts(house.amina, caseId, 'agree', {}, next());
	expect(await house.acts(house.amina, caseId, 'send', {}, next())).toMatchObject({ ok: true });
});

test('a withdrawal stops the reading at once, and the grant shows that there was one', async () => {
	const caseId = await sent();
	const token = await linked(caseId);
	await house.acts(house.amina, caseId, 'withdrawConsent', {}, next());
	const opened = await openLink(house.db, token, { now: SATURDAY });
	expect(opened).toMatchObject({ ok: true, words: null, isWithdrawn: true, acts: [] });
	const answer = { action: 'serviceAccepts', answers: {} };
	expect(await answerByLink(house.db, token, answer, { now: SATURDAY })).toMatchObject({
		ok: false,
	});
});

test('a forged link is one that never was, and an old one says only that it is over', async () => {
	const token = await linked(await sent(), 3);
	const forged = `${token.slice(0, -4)}AAAA`;
	expect(await openLink(house.db, forged, { now: SATURDAY })).toEqual({
		ok: false,
		problem: 'none',
	});
	expect(await openLink(house.db, 'x', { now: SATURDAY })).toEqual({ ok: false, problem: 'none' });
	expect(await openLink(house.db, token, { now: later(4) })).toEqual({
		ok: false,
		problem: 'over',
	});
	expect(await openLink(house.db, token, { now: later(2) })).toMatchObject({ ok: true });
});

test('a link opens one case, and does in it what a body outside may and no more', async () => {
	const token = await linked(await sent());
	for (const action of ['send', 'agree', 'withdrawConsent', 'prepareReferral']) {
		const tried = await answerByLink(house.db, token, { action, answers: {} }, { now: SATURDAY });
		expect(tried, action).toMatchObject({ ok: false });
	}
});

test('R2 · a body that was marked as enforcement receives nothing, however its name is typed', async () => {
	const caseId = await sent();
	await asActor(house.db, 'service:keeper', (tx) =>
		addRecipient(
			tx,
			{ name: 'Border Unit 7', enforcement: true },
			{ actor: 'service:keeper', now: SATURDAY },
		),
	);
	const asked = { caseId, recipient: ' border unit 7 ', role: 'service' as const };
	const tried = giveLink(house.db, house.amina, asked, { now: SATURDAY });
	await expect(tried).rejects.toMatchObject({ code: 'consent.never-to-enforcement' });
});

test('only who works on the case gives a link to it', async () => {
	const caseId = await sent();
	const stranger = await house.member('Tomasz', [house.border]);
	const tried = giveLink(
		house.db,
		stranger,
		{ caseId, recipient: 'x', role: 'service' },
		{ now: SATURDAY },
	);
	await expect(tried).rejects.toMatchObject({ status: 404 });
});

const notice = 'Your national Marta Quispe is held at the harbour and asks for you.';

/** Someone who asked for their consulate, which was not told yet. */
async function consulateChosen() {
	const caseId = await house.opened(house.amina, { procedure: 'consular' });
	await house.acts(house.amina, caseId, 'explainRight', {}, next());
	await house.acts(house.amina, caseId, 'choose', { consularChoice: 'tell-them' }, next());
	return caseId;
}

/** And then was. */
async function consulateTold() {
	const caseId = await consulateChosen();
	const answers = { post: 'Consulate in Piraeus', postServesPlace: true, notice };
	const told = await house.acts(house.amina, caseId, 'notify', answers, next());
	if (!told.ok) throw new Error(JSON.stringify(told));
	const given = await giveLink(
		house.db,
		house.amina,
		{ caseId, recipient: 'Consulate in Piraeus', role: 'consulate', days: 30 },
		next(),
	);
	if (!given.ok) throw new Error(given.problem);
	return { caseId, token: given.token };
}

test('a consular officer reads the notice by a link, plans a visit, comes, and says what was done', async () => {
	const { caseId, token } = await consulateTold();
	const opened = await openLink(house.db, token, next());
	expect(opened).toMatchObject({ ok: true, words: notice, answered: [] });
	const says = (action: string, answers: object) =>
		answerByLink(house.db, token, { action, answers }, next());
	const officer = { officer: 'Consul Rosa Ticona', visitOn: '2026-11-24' };
	expect(await says('acknowledgeNotice', officer)).toMatchObject({ ok: true });
	expect(await says('visit', { reply: 'She is well.' })).toMatchObject({ ok: true });
	expect(await says('noteHelp', { helpGiven: ['travel-papers'] })).toMatchObject({ ok: true });
	const again = await openLink(house.db, token, next());
	if (!again.ok) throw new Error(again.problem);
	expect(again.answered.map(({ action }) => action)).toEqual([
		...['acknowledgeNotice', 'visit', 'noteHelp'],
	]);
	const { timeline } = await house.reads(house.amina, caseId);
	expect(timeline.find(({ action }) => action === 'visit')?.sealed).toEqual({
		reply: 'She is well.',
	});
});

test('a post does what a consulate does, and reads nothing that another link said', async () => {
	const { token } = await consulateTold();
	const opened = await openLink(house.db, token, next());
	if (!opened.ok) throw new Error(opened.problem);
	expect(opened.acts).not.toContain('explainRight');
	const other = await consulateTold();
	const acknowledged = { action: 'acknowledgeNotice', answers: {} };
	await answerByLink(house.db, other.token, acknowledged, next());
	expect(await openLink(house.db, token, next())).toMatchObject({ answered: [] });
});

test('R5 · no link leaves for a consulate that was not told, whatever the person chose', async () => {
	const unasked = await house.opened(house.amina, { procedure: 'consular' });
	for (const caseId of [unasked, await consulateChosen()]) {
		const asked = { caseId, recipient: 'Consulate in Piraeus', role: 'consulate' as const };
		await expect(giveLink(house.db, house.amina, asked, next())).rejects.toMatchObject({
			code: 'procedures.consulate-not-told',
			status: 409,
		});
	}
});

test('R5 · who no longer wants their consulate, or objects, is read there no longer', async () => {
	const ends = [
		['choose', { consularChoice: 'do-not-tell' }],
		['object', {}],
		['recordFear', { fear: 'yes' }],
	] as const;
	for (const [action, answers] of ends) {
		const { caseId, token } = await consulateTold();
		await house.acts(house.amina, caseId, action, answers, next());
		const opened = await openLink(house.db, token, next());
		expect([action, opened]).toMatchObject([
			...[action, { ok: true, words: null, isWithdrawn: true, acts: [] }],
		]);
		const visit = { action: 'visit', answers: {} };
		expect(await answerByLink(house.db, token, visit, next())).toMatchObject({ ok: false });
		const asked = { caseId, recipient: 'Consulate in Piraeus', role: 'consulate' as const };
		await expect(giveLink(house.db, house.amina, asked, next())).rejects.toMatchObject({
			code: 'procedures.not-agreed',
		});
	}
});

/** Somebody held by an authority that entered them itself and asks for its link. */
async function held() {
	const input = { procedure: 'detention', action: 'noteCustody' };
	const caseId = await house.opened(house.amina, input);
	const given = async (role: 'court' | 'authority') => {
		const link = await giveLink(house.db, house.amina, { caseId, recipient: role, role }, next());
		if (!link.ok) throw new Error(link.problem);
		return link.token;
	};
	return { caseId, given };
}

const says = (token: string, action: string, answers: object) =>
	answerByLink(house.db, token, { action, answers }, next());

const longer = {
	...{ reviewer: 'judge', legalBasis: 'Article 5', reasons: 'Read.', necessity: 'Weighed.' },
	...{ alternative: ['reporting'], whyNot: 'None was left.' },
};

test('the detaining authority does not judge itself: by its link it neither prolongs nor rules', async () => {
	const { caseId, given } = await held();
	await house.acts(house.amina, caseId, 'challenge', {}, next());
	const token = await given('authority');
	const opened = await openLink(house.db, token, next());
	if (!opened.ok) throw new Error(opened.problem);
	expect(opened.acts).toContain('release');
	for (const [action, answers] of [
		['challengeDecided', { ruling: 'dismissed' }],
		['prolong', longer],
	] as const) {
		expect(opened.acts).not.toContain(action);
		expect(await says(token, action, answers)).toEqual({ ok: false, problem: 'over' });
	}
});

test('each link is somebody by itself: who prolonged does not rule on it, another court does', async () => {
	const { caseId, given } = await held();
	const [first, second] = [await given('court'), await given('court')];
	const prolonged = await says(first, 'prolong', longer);
	expect(prolonged).toMatchObject({ ok: true });
	await house.acts(house.amina, caseId, 'challenge', {}, next());
	const ruling = { ruling: 'dismissed' };
	expect(await says(first, 'challengeDecided', ruling)).toMatchObject({ ok: false });
	expect(await says(second, 'challengeDecided', ruling)).toMatchObject({ ok: true });
	const { timeline } = await house.reads(house.amina, caseId);
	expect(timeline.filter(({ as }) => as === 'outside').map(({ memberId }) => memberId)).toEqual([
		...[null, null],
	]);
});

test('no link is given in a role that has nothing to do there', async () => {
	const caseId = await sent();
	const asked = { caseId, recipient: 'Unit 4', role: 'authority' } as const;
	expect(await giveLink(house.db, house.amina, asked, next())).toEqual({
		ok: false,
		problem: 'no-act',
	});
});
