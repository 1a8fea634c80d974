import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import { actAs } from '../act-as.ts';
import { files, pieces } from '../file-tables.ts';

/** What is about to come, and to which record it is sealed. */
export type Coming = { bytes: number; recordRecipient: string };

/** Up to here nobody is asked to stand back for others: a person with photos and a short video. */
const MODEST_BYTES = 64 * 1024 * 1024;

/**
 * Takes away uploads that no report came for, until `lacking` bytes are free: first those sealed to
 * the record that has the most, so that a flood makes room for others and not others for a flood.
 * A modest upload may also take the place of others as modest as itself; whoever has the most of
 * all makes room for nobody but gets none either.
 *
 * Whoever waited so long with their files that they are gone is told so, and adds them again.
 *
 * @returns whether there is room now
 */
export async function makeRoom(
	tx: Tx,
	{ recordRecipient, bytes }: Coming,
	lacking: number,
): Promise<boolean> {
	await actAs(tx, 'service:keeper');
	const { rows } = await tx.execute<{ id: string; here: string }>(sql`
		with sizes as (
			select f.id, f.record_recipient as record, f.on_day,
				1000 + octet_length(f.sealed_about) + coalesce(
					(select sum(octet_length(p.bytes)) from reports_pieces p where p.file_id = f.id), 0)
					as here
			from reports_files f where f.report_id is null
		), shares as (
			select *, sum(here) over (partition by record) as of_record from sizes
		), own as (
			select coalesce(sum(here), 0) + ${bytes}::bigint as bytes from sizes
			where record = ${recordRecipient}
		)
		select id, here from shares, own
		where record <> ${recordRecipient}
			and (of_record > own.bytes or own.bytes <= ${MODEST_BYTES}::bigint)
		order by of_record desc, record, on_day, here desc limit 1000`);
	const victims = await taken(tx, rows, lacking);
	if (victims.length > 0) {
		await tx.delete(pieces).where(inArray(pieces.fileId, victims));
		await tx.delete(files).where(inArray(files.id, victims));
	}
	await actAs(tx, 'service:intake');
	return victims.length > 0;
}

/** As many of the first as are needed; none when all of them together would not do. */
async function taken(
	tx: Tx,
	rows: readonly { id: string; here: string }[],
	lacking: number,
): Promise<string[]> {
	const ids: string[] = [];
	let freed = 0;
	for (const { id, here } of rows) {
		if (freed >= lacking) break;
		// One that is being brought or sent at this very moment is left alone.
		const [free] = await tx
			.select({ id: files.id })
			.from(files)
			.where(and(eq(files.id, id), isNull(files.reportId)))
			.for('update', { skipLocked: true });
		if (!free) continue;
		ids.push(id);
		freed += Number(here);
	}
	return freed >= lacking ? ids : [];
}
