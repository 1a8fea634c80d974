import { sql } from 'drizzle-orm';
import { readCompartments } from '#foundations/access/server/index.ts';
import { asActor, type Db, type Tx } from '#foundations/db/server/index.ts';
import { append } from '#foundations/ledger/server/index.ts';
import { sealBytes } from '#foundations/sealing/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import type { Envelope } from '../envelope.ts';
import type { WaveMark } from '../wave.ts';
import { bindFiles } from './bind-files.ts';
import { type Rows, rowsOf } from './envelope-rows.ts';
import { findDoor } from './find-door.ts';
import { houseOf, todayAt } from './house.ts';
import { type EnvelopeProblem, readEnvelope } from './read-envelope.ts';
import { doors, items, links, reports, wraps } from './tables.ts';

export type Submitted =
	/** `created` is false when this receipt had brought its report already. */
	{ ok: true; created: boolean } | { ok: false; problems: Record<string, EnvelopeProblem> };

export type SubmitHow = {
	now: Temporal.Instant;
	/** What the wave watch said of the sender; null where nobody watches (a paper form, a test). */
	wave: WaveMark | null;
	/** The report whose telling was punished, when this is about reprisal. */
	first?: string;
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
	if (!(await canBeSealedTo(envelope.recordRecipient))) {
		return { ok: false, problems: { recordRecipient: 'reports_problem_envelope' } };
	}
	const today = todayAt(await houseOf(db), how.now);
	const report = await rowsOf(envelope, today, how);
	const created = await asActor(db, 'service:intake', async (tx) => {
		// One at a time per drawer: two copies of one form may arrive in the same moment.
		await tx.execute(sql`select pg_advisory_xact_lock(${SUBMITTING}, ${envelope.locator})`);
		if (await findDoor(tx, envelope, 0)) return false;
		await save(tx, report, envelope, today, how);
		return true;
	});
	if (created && how.wave && !how.wave.id) how.wave.earlier.add(report.facts.id);
	return { ok: true, created };
}

/** First half of a two-part lock: "submitting a report into this drawer". */
const SUBMITTING = 4_127_021;

async function save(
	tx: Tx,
	report: Rows,
	{ files, recordRecipient }: Envelope,
	today: Temporal.PlainDate,
	{ wave, first }: SubmitHow,
): Promise<void> {
	const { id: reportId, kind = null, urgent, compartmentId, mode, sealedBy } = report.facts;
	// One statement in place of four: whoever waits for a receipt waits for every round trip.
	const facts = tx.$with('facts').as(tx.insert(reports).values(report.facts).returning());
	const door = tx.$with('door').as(tx.insert(doors).values(report.door).returning());
	const held = tx.$with('held').as(tx.insert(wraps).values(report.wraps).returning());
	await tx.with(facts, door, held).insert(items).values(report.items);
	if (first) await tx.insert(links).values({ reprisalId: reportId, firstId: first });
	if (wave?.id) await foldEarlier(tx, wave.id, wave.earlier);
	await append(tx, {
		actor: `person:${reportId}`,
		kind: 'reports.received',
		subject: reportId,
		at: today,
		facts: { kind, mode, urgent, compartmentId, sealedBy },
		sealedHash: report.hash,
	});
	await bindFiles(tx, { reportId, recordRecipient, files, today });
}

/** A wave is known by its hundredth report; the ones before it join it then. */
async function foldEarlier(tx: Tx, wave: string, earlier: Set<string>): Promise<void> {
	if (earlier.size === 0) return;
	await tx.execute(sql`update reports_reports set wave = ${wave} where id in ${[...earlier]}`);
	earlier.clear();
}

/** Every answer is sealed to it: what only looks like a recipient could never be answered. */
async function canBeSealedTo(recipient: string): Promise<boolean> {
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
