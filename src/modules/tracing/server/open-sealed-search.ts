import { z } from 'zod';
import type { Db } from '#foundations/db/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { ENVELOPE_LIMITS, type WaveMark } from '#modules/reports/index.ts';
import {
	atTheInbox,
	canBeSealedTo,
	envelopeForm,
	few,
	type Inbox,
	recipient,
	type Share,
	sealedBytes,
	submitReport,
} from '#modules/reports/server/index.ts';
import { SHARED_WITH } from '../content.ts';
import { type KeptRecord, keep } from './open-search.ts';
import { sayAgain } from './say-again.ts';
import { teamForSearches } from './team-for-searches.ts';

const { sealedCharacters, wrapCharacters } = ENVELOPE_LIMITS;

/** What may come in as a search that was sealed elsewhere; unknown parts are dropped. */
const sealedSearch = z.object({
	envelope: envelopeForm.refine(({ facts }) => facts.kind === 'missing', {
		path: ['facts', 'kind'],
	}),
	record: z.object({
		recipient,
		forTeam: sealedBytes(wrapCharacters),
		forPerson: sealedBytes(wrapCharacters),
		sealed: sealedBytes(sealedCharacters),
	}),
	sharing: few(SHARED_WITH.length, z.enum(SHARED_WITH)),
});

export type OpenedSealed =
	| { ok: true; created: boolean }
	/** By path; the values are keys of messages. */
	| { ok: false; problems: Readonly<Record<string, string>>; busy?: undefined }
	| { ok: false; busy: true; problems?: undefined };

type How = { now: Temporal.Instant; wave: WaveMark | null; share?: Share };

/**
 * A search that a family's own browser sealed: report and record of one act. The server learns the
 * facts that it learns of a report, and with whom the family shares it. The same again is the same
 * search.
 *
 * Who opens it later finds whatever its sender put in: see `sound-sought.ts`.
 */
export async function openSealedSearch(db: Db, input: unknown, how: How): Promise<OpenedSealed> {
	const read = sealedSearch.safeParse(input);
	if (!read.success) {
		const paths = read.error.issues.map(({ path }) => path.slice(0, 3).join('.') || 'search');
		return broken(...paths);
	}
	const { envelope, record, sharing } = read.data;
	if ((await teamForSearches(db))?.id !== envelope.facts.compartmentId) {
		return { ok: false, problems: { 'envelope.facts.compartmentId': 'reports_problem_team' } };
	}
	if (!(await canBeSealedTo(record.recipient))) return broken('record.recipient');
	if (how.share && !how.share.words(bytesOf(record.sealed).length)) return longNow('record.sealed');
	const sent = await submitReport(db, envelope, how);
	if (!sent.ok) return { ok: false, problems: sent.problems };
	const { locator, proof, personRecipient } = envelope;
	const made = { sharing, seal: ofThisPerson(personRecipient, keptOf(record)) };
	const kept = await atTheInbox(db, { locator, proof }, how, (inbox) => keep(inbox, made, how));
	if (kept.ok) {
		const { recipient: to, sealed } = record;
		const said = { recipient: to, sealed, sharing };
		const again = sent.created || (await sayAgain(db, { locator, proof }, said, how)).ok;
		return again ? { ok: true, created: sent.created } : { ok: false, busy: true };
	}
	return kept.busy ? { ok: false, busy: true } : broken('record.forPerson');
}

/** A record is wrapped to the keys of the report that is there, which an earlier try brought. */
function ofThisPerson(personRecipient: string, record: KeptRecord) {
	return ({ door }: Inbox) => (door.personRecipient === personRecipient ? record : null);
}

function keptOf({ recipient: to, ...bytes }: z.output<typeof sealedSearch>['record']): KeptRecord {
	return {
		recipient: to,
		forTeam: bytesOf(bytes.forTeam),
		forPerson: bytesOf(bytes.forPerson),
		sealed: bytesOf(bytes.sealed),
	};
}

function bytesOf(base64url: string): Uint8Array {
	return Buffer.from(base64url, 'base64url');
}

function broken(...paths: string[]): OpenedSealed {
	return {
		ok: false,
		problems: Object.fromEntries(paths.map((path) => [path, 'reports_problem_envelope'])),
	};
}

function longNow(path: string): OpenedSealed {
	return { ok: false, problems: { [path]: 'reports_problem_long_now' } };
}
