import type { Compartment } from '#foundations/access/index.ts';
import { readSettings } from '#foundations/access/server/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { newId } from '#foundations/ids/index.ts';
import { append } from '#foundations/ledger/server/index.ts';
import { newKeys, wrapIdentity } from '#foundations/sealing/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { atTheInbox, type Inbox, type Share, submitReport } from '#modules/reports/server/index.ts';
import type { SharedWith } from '../content.ts';
import { sealContent } from '../seal-content.ts';
import { sealToldSearch, type ToldSearch } from '../seal-search.ts';
import { addSealedRevision } from './add-revision.ts';
import { asKeeper } from './as-keeper.ts';
import { keepWrap, recipientOfTeam } from './keys.ts';
import { sayAgain } from './say-again.ts';
import { shareWith } from './sharing.ts';
import { records } from './tables.ts';
import { teamForSearches } from './team-for-searches.ts';

export type NewSearch = ToldSearch & {
	/** The receipt, 28 Latin digits; the same form again finds the same search. */
	seed: string;
};

export type OpenedSearch =
	| { ok: true }
	/** `full`: too much came from one sender at once. `closed`: nobody receives searches. */
	| { ok: false; problem: 'full' | 'closed' | 'busy' };

type How = { now: Temporal.Instant; share?: Share };

/**
 * A family looks for someone, in a page without scripts or at a desk: sealed here, in memory. The
 * search is told as a report, whose receipt, inbox and withdrawal it shares, and lies beside it as
 * a record with a key of its own.
 *
 * Acknowledged only when both are on the disk; whoever never heard so sends the same form again,
 * and gets the same search; what they corrected meanwhile is a later change of it.
 */
export async function openSearch(db: Db, search: NewSearch, how: How): Promise<OpenedSearch> {
	const team = await teamForSearches(db);
	return team ? openSearchFor(db, team, search, how) : { ok: false, problem: 'closed' };
}

/** The same, for a team that is known. @param beside what else is done with the new record */
export async function openSearchFor(
	db: Db,
	team: Compartment,
	{ seed, ...search }: NewSearch,
	how: How,
	beside?: (inbox: Inbox, recordId: string) => Promise<void>,
): Promise<OpenedSearch> {
	const settings = await readSettings(db);
	if (!settings) return { ok: false, problem: 'closed' };
	const to = { compartment: team, installationSalt: settings.installationSalt };
	const envelope = await sealToldSearch(search, to, seed);
	const sent = await submitReport(db, envelope, { ...how, wave: null, sealedHere: true });
	if (!sent.ok) return { ok: false, problem: 'full' };
	const { content } = search;
	const made = {
		sharing: content.sharing,
		seal: (inbox: Inbox) => sealFor(inbox, content),
		beside,
	};
	const opened = await atTheInbox(db, { receipt: seed }, how, (inbox) => keep(inbox, made, how));
	const said = { content, summary: { text: search.summary } };
	const isSaid =
		opened.ok && (sent.created || (await sayAgain(db, { receipt: seed }, said, how)).ok);
	return isSaid ? { ok: true } : { ok: false, problem: 'busy' };
}

/** A record as it is kept: what only the team and the person can open. */
export type KeptRecord = {
	recipient: string;
	forTeam: Uint8Array;
	forPerson: Uint8Array;
	sealed: Uint8Array;
};

type Made = {
	sharing: readonly SharedWith[];
	/** Null where what came is not for this person's keys. */
	seal: (inbox: Inbox) => Promise<KeptRecord> | KeptRecord | null;
	beside?: ((inbox: Inbox, recordId: string) => Promise<void>) | undefined;
};

/** The record beside its report; one, however often it is asked for. */
export async function keep(
	inbox: Inbox,
	{ sharing, seal, beside }: Made,
	{ now }: How,
): Promise<{ ok: true } | { ok: false; busy?: true }> {
	const { tx, report, today } = inbox;
	const [known] = await tx.select({ id: records.id }).from(records);
	if (known) return { ok: true };
	const kept = await seal(inbox);
	if (!kept) return { ok: false };
	const actor = `person:${report.id}` as const;
	const recordId = newId<'record'>();
	await asKeeper(tx, actor, async () => {
		await tx.insert(records).values({
			...{ id: recordId, kind: 'missing', stage: 'open', reportId: report.id },
			...{ compartmentId: report.compartmentId, keepAway: report.keepAway },
			...{ recordRecipient: kept.recipient, registeredOn: today, fresh: true },
			...{ drill: false, legalHold: false },
		});
		const forTeam = { holder: 'compartment', holderId: report.compartmentId } as const;
		await keepWrap(tx, { recordId, ...forTeam, wrapped: kept.forTeam });
		const forPerson = { holder: 'person', holderId: report.id } as const;
		await keepWrap(tx, { recordId, ...forPerson, wrapped: kept.forPerson });
		await addSealedRevision(tx, { recordId, sealed: kept.sealed, byMember: null, on: today });
	});
	await shareWith(tx, { record: recordId, sharing }, { actor, now });
	await append(tx, {
		...{ actor, kind: 'tracing.opened', subject: recordId, at: today },
		facts: { kind: 'missing' },
	});
	await beside?.(inbox, recordId);
	return { ok: true };
}

async function sealFor({ tx, report, door }: Inbox, content: object): Promise<KeptRecord> {
	const team = await recipientOfTeam(tx, report.compartmentId);
	if (!team) throw new Error('a report lies with a team that is not there');
	const { identity, recipient } = await newKeys();
	return {
		recipient,
		forTeam: await wrapIdentity(identity, [team]),
		forPerson: await wrapIdentity(identity, [door.personRecipient]),
		sealed: await sealContent(recipient, content),
	};
}
