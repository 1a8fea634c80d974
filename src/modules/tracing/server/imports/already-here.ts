import { and, eq, ne } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Tx } from '#foundations/db/server/index.ts';
import type { AgeKeys } from '#foundations/sealing/index.ts';
import type { CameFrom } from '../../content.ts';
import type { RecordRow } from '../at-the-record.ts';
import { keysOf, openRecords } from '../open-records.ts';
import { records } from '../tables.ts';
import { erasedHere } from './tombstones.ts';

export type AlreadyHere = {
	/** Records that came with files, by their mark. */
	byMark: ReadonlyMap<string, { row: RecordRow; came: CameFrom }>;
	/** Every record of the team: what we gave out may come back under our number. */
	ids: ReadonlySet<string>;
	/** Of these, those that were erased; and whether a mark is of one that had come with a file. */
	erased: ReadonlySet<string>;
	isErased: (mark: string) => boolean;
	/** The newest of the team's keys first. */
	keys: readonly AgeKeys[];
};

const AT_ONCE = 100;

/**
 * Which records came with which file. That lies sealed in each of them and nowhere else, so all are
 * opened once: a table of who is in whose lists would be worth stealing.
 *
 * @param told how many are read, of how many
 */
export async function alreadyHere(
	tx: Tx,
	session: MemberSession,
	compartmentId: string,
	told: (done: number, total: number) => void | Promise<void>,
): Promise<AlreadyHere> {
	const all = await tx
		.select({ id: records.id, erasedOn: records.erasedOn, reportId: records.reportId })
		.from(records)
		.where(
			and(
				...[eq(records.compartmentId, compartmentId), ne(records.kind, 'event')],
				eq(records.drill, false),
			),
		);
	const keys = await keysOf(session, compartmentId);
	// What a family sent came with no file, whatever stands in it.
	const ids = all.flatMap(({ id, erasedOn, reportId }) => (erasedOn || reportId ? [] : [id]));
	const byMark = new Map<string, { row: RecordRow; came: CameFrom }>();
	for (let at = 0; at < ids.length; at += AT_ONCE) {
		await told(at, ids.length);
		for (const { row, content } of await openRecords(tx, ids.slice(at, at + AT_ONCE), keys)) {
			const came = content && content.kind !== 'event' ? content.person.came : undefined;
			if (came) byMark.set(came.mark, { row, came });
		}
	}
	return {
		...{ byMark, keys, ids: new Set(all.map(({ id }) => id)) },
		erased: new Set(all.flatMap(({ id, erasedOn }) => (erasedOn ? [id] : []))),
		isErased: await erasedHere(tx, compartmentId, keys),
	};
}
