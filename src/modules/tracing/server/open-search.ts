import { readSettings } from '#foundations/access/server/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { newId } from '#foundations/ids/index.ts';
import { append } from '#foundations/ledger/server/index.ts';
import { newKeys } from '#foundations/sealing/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { sealSubmission } from '#modules/reports/index.ts';
import { atTheInbox, type Inbox, type Share, submitReport } from '#modules/reports/server/index.ts';
import type { Sought } from '../content.ts';
import { addRevision } from './add-revision.ts';
import { asKeeper } from './as-keeper.ts';
import { addWrap, recipientOfTeam } from './keys.ts';
import { shareWith } from './sharing.ts';
import { records } from './tables.ts';
import { teamForSearches } from './team-for-searches.ts';

export type NewSearch = {
	/** The receipt, 28 Latin digits; the same form again finds the same search. */
	seed: string;
	content: Sought;
	/** What the team reads first, in the person's language: the search in plain words. */
	summary: string;
	/** BCP 47. */
	language: string;
	/** Where the person was last, ISO 3166-1 alpha-2. */
	country?: string | undefined;
};

export type OpenedSearch =
	| { ok: true }
	/** `full`: too much came from one sender at once. `closed`: nobody receives searches. */
	| { ok: false; problem: 'full' | 'closed' | 'busy' };

type How = { now: Temporal.Instant; share?: Share };

/**
 * A family looks for someone. The search is told as a report, whose receipt, inbox and withdrawal
 * it shares, and lies beside it as a record with a key of its own.
 *
 * Acknowledged only when both are on the disk; whoever never heard so sends the same form again,
 * and gets the same search.
 */
export async function openSearch(db: Db, search: NewSearch, how: How): Promise<OpenedSearch> {
	const [team, settings] = [await teamForSearches(db), await readSettings(db)];
	if (!team || !settings) return { ok: false, problem: 'closed' };
	const { seed, summary, language, country } = search;
	const report = { words: summary, kind: 'missing', about: 'someone', language } as const;
	const told = { ...report, ...(country && { country }), mode: 'confidential' } as const;
	const to = { compartment: team, installationSalt: settings.installationSalt };
	const envelope = await sealSubmission({ ...told, keepAway: [], files: [] }, to, seed);
	const sent = await submitReport(db, envelope, { ...how, wave: null, sealedHere: true });
	if (!sent.ok) return { ok: false, problem: 'full' };
	const key = { receipt: seed };
	const opened = await atTheInbox(db, key, how, (inbox) => beside(inbox, search, how));
	return opened.ok ? { ok: true } : { ok: false, problem: 'busy' };
}

/** The record beside its report; one, however often it is asked for. */
async function beside(inbox: Inbox, { content }: NewSearch, { now }: How) {
	const { tx, report, door, today } = inbox;
	const [known] = await tx.select({ id: records.id }).from(records);
	if (known) return { ok: true as const };
	const actor = `person:${report.id}` as const;
	const keys = await newKeys();
	const recordId = newId<'record'>();
	await asKeeper(tx, actor, async () => {
		await tx.insert(records).values({
			...{ id: recordId, kind: 'missing', stage: 'open', reportId: report.id },
			...{ compartmentId: report.compartmentId, keepAway: report.keepAway },
			...{ recordRecipient: keys.recipient, registeredOn: today, fresh: true },
			...{ drill: false, legalHold: false },
		});
		const team = await recipientOfTeam(tx, report.compartmentId);
		const { identity } = keys;
		if (!team) throw new Error('a report lies with a team that is not there');
		const forTeam = { holder: 'compartment', holderId: report.compartmentId } as const;
		await addWrap(tx, { recordId, identity, ...forTeam, recipient: team });
		const forPerson = { holder: 'person', holderId: report.id } as const;
		await addWrap(tx, { recordId, identity, ...forPerson, recipient: door.personRecipient });
		await addRevision(tx, {
			...{ recordId, recordRecipient: keys.recipient, content, byMember: null, on: today },
		});
	});
	await shareWith(tx, { record: recordId, sharing: content.sharing }, { actor, now });
	await append(tx, {
		...{ actor, kind: 'tracing.opened', subject: recordId, at: today },
		facts: { kind: 'missing' },
	});
	return { ok: true as const };
}
