import { statfs } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import type { Tx } from '#foundations/db/server/index.ts';
import { type Coming, makeRoom } from './make-room.ts';

export const UPLOAD_ROOM = {
	/** Of all files that belong to no report yet: a flood of halves must not fill the disk. */
	unsentBytes: 4 * 1024 * 1024 * 1024,
	/** Left free on the disk for words: a report without files must find room when files do not. */
	freeBytes: 512 * 1024 * 1024,
	/** What a row costs beside its bytes. */
	rowBytes: 1_000,
} as const;

/** The disk and the ceiling; a test brings its own. */
export type Room = { freeOnDisk: () => Promise<number>; unsentBytes: number };

/**
 * Whether more may come; where files that no report came for stand in its way, the ones of whoever
 * has the most make room.
 *
 * Counted is what is here and not what was announced: to announce costs nothing, and twenty
 * announcements from a stranger would have kept everyone's photos out for a day.
 */
export async function hasRoom(tx: Tx, coming: Coming, room: Room = ours): Promise<boolean> {
	if (!(await hasDisk(coming.bytes, room.freeOnDisk))) return false;
	const lacking = (await unsentBytes(tx)) + coming.bytes - room.unsentBytes;
	return lacking <= 0 || makeRoom(tx, coming, lacking);
}

async function unsentBytes(tx: Tx): Promise<number> {
	const { rows } = await tx.execute<{ unsent: string }>(sql`
		select (select coalesce(sum(octet_length(sealed_about) + ${UPLOAD_ROOM.rowBytes}::int), 0)
				from reports_files where report_id is null)
			+ (select coalesce(sum(octet_length(p.bytes)), 0)
				from reports_files f join reports_pieces p on p.file_id = f.id
				where f.report_id is null) as unsent`);
	return Number(rows[0]?.unsent);
}

/** The same for a file that has its report: only the disk counts. */
export async function hasDisk(more: number, freeOnDisk = freeBytes): Promise<boolean> {
	return (await freeOnDisk()) >= UPLOAD_ROOM.freeBytes + more;
}

/** Of the disk under the data folder; of a database on another machine nothing is known here. */
async function freeBytes(): Promise<number> {
	if (process.env.DATABASE_URL) return Number.POSITIVE_INFINITY;
	return statfs(process.env.AMPARO_DATA || 'data').then(
		({ bavail, bsize }) => bavail * bsize,
		() => Number.POSITIVE_INFINITY,
	);
}

const ours: Room = { freeOnDisk: freeBytes, unsentBytes: UPLOAD_ROOM.unsentBytes };
