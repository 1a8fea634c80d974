import { inArray, sql } from 'drizzle-orm';
import { asActor, type Db, insertion, type Tx, together } from '#foundations/db/server/index.ts';
import { appendAll, type News } from '#foundations/ledger/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import type { Envelope } from '../../envelope.ts';
import type { WaveMark } from '../../wave.ts';
import { bindFiles } from '../files/bind-files.ts';
import { doorFor } from '../find-door.ts';
import { doors, items, links, reports, wraps } from '../tables.ts';
import type { Rows } from './envelope-rows.ts';

export type Arrival = {
	envelope: Envelope;
	rows: Rows;
	today: Temporal.PlainDate;
	wave: WaveMark | null;
	/** The report whose telling was punished. */
	first?: string;
};

/**
 * Saves a report and its news, with whatever else arrives in the same moment: fifty people who
 * press "send" together wait for the disk together and not one after another.
 *
 * @returns false when this receipt had brought its report already
 */
export function takeIn(db: Db, arrival: Arrival): Promise<boolean> {
	let save = savers.get(db);
	if (!save) {
		save = together((arrivals: readonly Arrival[]) => saveAll(db, arrivals));
		savers.set(db, save);
	}
	return save(arrival);
}

const savers = new WeakMap<Db, (arrival: Arrival) => Promise<boolean>>();

/** First half of a two-part lock: "submitting a report into this drawer". */
const SUBMITTING = 4_127_021;

function saveAll(db: Db, arrivals: readonly Arrival[]): Promise<boolean[]> {
	return asActor(db, 'service:intake', async (tx) => {
		const known = await doorsIn(tx, arrivals);
		const fresh: Arrival[] = [];
		const seen = new Set<string>();
		for (const arrival of arrivals) {
			const { locator, proof } = arrival.envelope;
			// Two copies of one form may even lie in one batch.
			const again = seen.has(proof) || (await doorFor(known.get(locator) ?? [], proof));
			seen.add(proof);
			if (!again) fresh.push(arrival);
		}
		if (fresh.length > 0) await insert(tx, fresh);
		return arrivals.map((arrival) => fresh.includes(arrival));
	});
}

/** What lies in the drawers, which nobody else fills until this is over. */
async function doorsIn(tx: Tx, arrivals: readonly Arrival[]) {
	// In one order everywhere, so that two processes never wait for each other.
	const drawers = [...new Set(arrivals.map(({ envelope }) => envelope.locator))].toSorted(
		(a, b) => a - b,
	);
	const list = sql.join(
		drawers.map((drawer) => sql`${drawer}::int`),
		sql`, `,
	);
	await tx.execute(
		sql`select pg_advisory_xact_lock(${SUBMITTING}::int, drawer) from unnest(array[${list}]) drawer`,
	);
	const found = await tx.select().from(doors).where(inArray(doors.locator, drawers));
	return Map.groupBy(found, ({ locator }) => locator);
}

async function insert(tx: Tx, fresh: readonly Arrival[]): Promise<void> {
	const rows = fresh.map((arrival) => arrival.rows);
	// One statement in place of four: whoever waits for a receipt waits for every round trip.
	const facts = rows.map((one) => one.facts);
	const door = rows.map((one) => one.door);
	const held = rows.flatMap((one) => one.wraps);
	const told = rows.flatMap((one) => one.items);
	await tx.execute(sql`
		with facts as (${insertion(reports, facts)}), door as (${insertion(doors, door)}),
			held as (${insertion(wraps, held)})
		${insertion(items, told)}`);
	for (const { rows: report, wave, first } of fresh) {
		const reprisalId = report.facts.id;
		if (first) await tx.insert(links).values({ reprisalId, firstId: first });
		if (wave?.id) await foldEarlier(tx, wave.id, wave.earlier);
	}
	await appendAll(tx, fresh.map(newsOf));
	for (const { rows: report, envelope, today } of fresh) {
		const { files, recordRecipient } = envelope;
		await bindFiles(tx, { reportId: report.facts.id, recordRecipient, files, today });
	}
}

function newsOf({ rows: { facts, hash }, today }: Arrival): News {
	const { id, kind = null, urgent, compartmentId, mode, sealedBy } = facts;
	return {
		actor: `person:${id}`,
		kind: 'reports.received',
		subject: id,
		at: today,
		facts: { kind, mode, urgent, compartmentId, sealedBy },
		sealedHash: hash,
	};
}

/** A wave is known by its hundredth report; the ones before it join it then. */
async function foldEarlier(tx: Tx, wave: string, earlier: Set<string>): Promise<void> {
	if (earlier.size === 0) return;
	await tx.execute(sql`update reports_reports set wave = ${wave} where id in ${[...earlier]}`);
	earlier.clear();
}
