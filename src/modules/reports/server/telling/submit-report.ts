import { readCompartments, readSettings } from '#foundations/access/server/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { sealBytes } from '#foundations/sealing/index.ts';
import { dayOf, type Temporal } from '#foundations/time/index.ts';
import type { Envelope } from '../../envelope.ts';
import type { WaveMark } from '../../wave.ts';
import type { Share } from '../share-watch.ts';
import { rowsOf } from './envelope-rows.ts';
import { type EnvelopeProblem, readEnvelope } from './read-envelope.ts';
import { takeIn } from './take-in.ts';

export type Submitted =
	/** `created` is false when this receipt had brought its report already. */
	{ ok: true; created: boolean } | { ok: false; problems: Record<string, EnvelopeProblem> };

export type SubmitHow = {
	now: Temporal.Instant;
	/** What the wave watch said of the sender; null where nobody watches (a paper form, a test). */
	wave: WaveMark | null;
	/** How much the sender may still bring; absent where nobody outside sends. */
	share?: Share;
	/** The report whose telling was punished, when this is about reprisal. */
	first?: string;
	/** This process sealed it a moment ago, so its recipient need not be tried. */
	sealedHere?: boolean;
};

/**
 * Takes a sealed report in.
 *
 * Everything slow is done before the transaction, and whoever is told "saved" is told after the
 * commit reached the disk. The same receipt again finds the same report: a retry after a lost
 * answer makes no second one.
 *
 * @param input an `Envelope`, from wherever it comes
 */
export async function submitReport(db: Db, input: unknown, how: SubmitHow): Promise<Submitted> {
	const read = readEnvelope(input);
	if (!read.ok) return read;
	const { envelope } = read;
	if (!(await receives(db, envelope.facts.compartmentId))) {
		return { ok: false, problems: { 'facts.compartmentId': 'reports_problem_team' } };
	}
	if (!how.sealedHere && !(await canBeSealedTo(envelope.recordRecipient))) {
		return { ok: false, problems: { recordRecipient: 'reports_problem_envelope' } };
	}
	if (how.share && !how.share.words(sizeOf(envelope))) {
		return { ok: false, problems: { items: 'reports_problem_long_now' } };
	}
	const settings = await readSettings(db);
	if (!settings) return { ok: false, problems: { 'facts.compartmentId': 'reports_problem_team' } };
	const today = dayOf(how.now, settings.timeZone);
	const rows = await rowsOf(envelope, today, how);
	const created = await takeIn(db, { ...how, envelope, today, rows });
	// A wave that began while this one was being saved takes it in with its next report.
	if (created && how.wave && !rows.facts.wave) how.wave.earlier.add(rows.facts.id);
	return { ok: true, created };
}

/** About what its words cost to keep: three of four letters of base64url are bytes. */
function sizeOf({ items }: Envelope): number {
	return items.reduce((sum, { sealed }) => sum + Math.ceil(sealed.length * 0.75), 0);
}

/** Every answer is sealed to it: what only looks like a recipient could never be answered. */
export async function canBeSealedTo(recipient: string): Promise<boolean> {
	try {
		await sealBytes([recipient], new Uint8Array());
		return true;
	} catch {
		return false;
	}
}

async function receives(db: Db, compartmentId: string): Promise<boolean> {
	const teams = await readCompartments(db);
	return teams.some(({ id, mayReceive }) => id === compartmentId && mayReceive);
}
