import { setTimeout as rest } from 'node:timers/promises';
import type { MemberSession } from '#foundations/access/index.ts';
import {
	acceptInvitation,
	inviteMember,
	readCompartments,
	readSettings,
	sessionFrom,
	setUp,
	signIn,
	totpCode,
} from '#foundations/access/server/index.ts';
import { bootDatabase, type Db, openDatabase } from '#foundations/db/server/index.ts';
import { newReceipt } from '#foundations/sealing/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { sealSubmission } from '#modules/reports/index.ts';
import { close, openInbox, submitReport, sweepRetention } from '#modules/reports/server/index.ts';
import {
	closeMatchersOf,
	decideCandidate,
	listCandidates,
	listenForTracing,
	matcherState,
	openSearch,
	ownSearches,
	registerRecord,
	setNextWord,
	stopOwnSearch,
	unlockMatcher,
} from '#modules/tracing/server/index.ts';
import { demoLogins, type Logins } from '#server/demo/logins.ts';
import { organisation } from '#server/demo/organisation.ts';
import { databaseFor } from './product-database.ts';
import { aBrother } from './tracing-house.ts';

/** What lies in a data folder after years: nobody in it is real. */
export type OldHouse = {
	/** Of a search that stayed open, and whose report was closed. */
	sister: string;
	/** Of a search that the family stopped. */
	uncle: string;
	/** How many reports were erased in the years between. */
	erased: number;
};

type House = { db: Db; logins: Logins; then: Temporal.Instant };

/**
 * Five years in a data folder, by the room's own acts at their own moments: two families search,
 * an officer finds somebody of the name, who is another, and says when they hear again; one family
 * stops; the reports are closed; and all that is due by today is erased.
 */
export async function fiveYearsAgo(dataFolder: string, now: Temporal.Instant): Promise<OldHouse> {
	const { DATABASE_URL: url } = await databaseFor(dataFolder);
	const database = await bootDatabase({ dataFolder, url, log: () => {} });
	const { db, close: leave } = openDatabase(database.url);
	const stopListening = listenForTracing();
	try {
		const then = now.subtract({ hours: 5 * 365 * 24 });
		const house = { db, logins: demoLogins(dataFolder), then };
		const [leyla, bereket] = await theTeamOf(house);
		const sister = await searches(house, SOUGHT);
		const uncle = await searches(house, 'Berhane Woldeab');
		await findsSomebodyElse(house, leyla);
		await stops(house, uncle);
		for (const receipt of [sister, uncle, await tells(house)])
			await isClosed(house, bereket, receipt);
		return { sister, uncle, erased: await sweepRetention(db, now) };
	} finally {
		stopListening();
		await closeMatchersOf(null);
		await leave();
		await database.stop();
	}
}

/** Whom the sister looks for, and who was not him. */
export const SOUGHT = 'Tesfagabir Okbay';
const ANOTHER = 'Tesfagabir Okbai';

/** Two who search; the other teams of the house have nobody yet. */
async function theTeamOf({ db, logins, then }: House): Promise<[MemberSession, MemberSession]> {
	const done = await setUp(db, organisation(account(logins.tomasa, then)), { now: then });
	const [, , tracing] = done.ok ? done.invitations : [];
	if (!tracing) throw new Error('the house has no team that searches');
	const joined = { token: tracing.token, ...account(logins.leyla, then) };
	await acceptInvitation(db, joined, { now: then });
	const leyla = await enters(db, logins.leyla, then);
	const place = { compartmentId: tracing.compartmentId, role: 'member' } as const;
	const asked = { name: logins.bereket.name, places: [place] };
	const { token } = await inviteMember(db, leyla, asked, { now: then });
	await acceptInvitation(db, { token, ...account(logins.bereket, then) }, { now: then });
	return [leyla, await enters(db, logins.bereket, then)];
}

type Login = Logins[keyof Logins];

function account({ name, signInName, password, totpSecret }: Login, now: Temporal.Instant) {
	const totp = { totpSecret, totpCode: totpCode(totpSecret, now) };
	return { name, signInName, password, language: 'en', ...totp };
}

/** A minute after joining, since a code is good once. */
async function enters(db: Db, login: Login, joined: Temporal.Instant): Promise<MemberSession> {
	const now = joined.add({ minutes: 1 });
	const { signInName, password, totpSecret } = login;
	const code = totpCode(totpSecret, now);
	const signed = await signIn(db, { signInName, password, code }, { now });
	const session = signed.ok ? await sessionFrom(db, signed.cookie, now) : null;
	if (!session) throw new Error(`${signInName} cannot sign in`);
	return session;
}

async function searches({ db, then }: House, written: string): Promise<string> {
	const seed = newReceipt();
	const person = { names: [{ written, use: 'own' }], sex: 'male', origins: ['ER'] } as const;
	const content = aBrother({ person, telling: { way: 'inbox', inInbox: true } });
	const search = { seed, content, summary: `We look for ${written}.`, language: 'en' };
	const opened = await openSearch(db, search, { now: then });
	if (!opened.ok) throw new Error(opened.problem);
	return seed;
}

/** A report with no search beside it, which nothing keeps once it is closed. */
async function tells({ db, then }: House): Promise<string> {
	const [receipt, settings] = [newReceipt(), await readSettings(db)];
	const compartment = (await readCompartments(db)).find(({ forTracing }) => forTracing);
	if (!settings || !compartment) throw new Error('the house has no team that searches');
	const report = { words: 'It is solved.', mode: 'anonymous', language: 'en' } as const;
	const to = { compartment, installationSalt: settings.installationSalt };
	const sealed = await sealSubmission({ ...report, keepAway: [], files: [] }, to, receipt);
	await submitReport(db, sealed, { now: then, wave: null });
	return receipt;
}

/** Somebody of nearly the name is found, compared, and is not him; the family hears again in spring. */
async function findsSomebodyElse({ db, then }: House, leyla: MemberSession): Promise<void> {
	const how = { now: then.add({ minutes: 2 }) };
	const person = { names: [{ written: ANOTHER, use: 'own' }], sex: 'male' } as const;
	const content = { kind: 'alive', person, wish: 'not_asked' } as const;
	const [team] = leyla.compartments;
	if (!team || !(await registerRecord(db, leyla, { content }, how)).ok) throw new Error(ANOTHER);
	const compartmentId = team.id;
	await unlockMatcher(db, leyla, { compartmentId }, how);
	for (let waits = true; waits; await rest(50)) {
		const state = await matcherState(db, leyla, { compartmentId });
		waits = state.state !== 'ready' || state.waiting > 0;
	}
	const [pair] = (await listCandidates(db, leyla, { compartmentId })).rows;
	if (!pair) throw new Error('nobody was raised');
	const said = { candidateId: pair.id, act: 'reject', reasons: 'His mother is another.' } as const;
	await decideCandidate(db, leyla, said, how);
	const on = then
		.add({ hours: 24 * 90 })
		.toString()
		.slice(0, 10);
	await setNextWord(db, leyla, { recordId: pair.soughtId, on }, how);
}

async function stops({ db, then }: House, receipt: string): Promise<void> {
	const own = await ownSearches(db, { receipt }, { now: then });
	const [search] = own.ok ? own.searches : [];
	if (!search) throw new Error('the receipt opens nothing');
	await stopOwnSearch(db, { receipt }, search, { now: then });
}

/** An officer closes the report, a month later, and the family reads why. */
async function isClosed({ db, then }: House, officer: MemberSession, receipt: string) {
	const how = { now: then.add({ hours: 24 * 30 }) };
	const inbox = await openInbox(db, { receipt }, how);
	if (!inbox.ok) throw new Error('the receipt opens nothing');
	const { reportId } = inbox.view;
	await close(db, officer, { reportId, words: 'We go on searching.', appeal: 'Write to us.' }, how);
	await openInbox(db, { receipt }, how);
}
