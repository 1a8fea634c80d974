import { sql } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Tx } from '#foundations/db/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import type { CameFrom } from '../../content.ts';
import type { Expired, ImportedRow, LeftOut, ReadImport } from '../../files/read-import.ts';
import { addRevision } from '../add-revision.ts';
import { findRecord } from '../at-the-record.ts';
import { unlock } from '../keys.ts';
import { newestContent } from '../newest-content.ts';
import { writeRecord } from '../register-record.ts';
import { type AlreadyHere, alreadyHere } from './already-here.ts';
import { byItsWords, markOfPfif } from './came-from.ts';
import { forgetExpired } from './forget-expired.ts';
import type { BroughtIn } from './imported.ts';
import { isStranger } from './is-stranger.ts';
import { keepTombstone, tombstoneOf } from './tombstones.ts';
import { withNews } from './with-news.ts';

/** How far it is: first what is here already is read, then the file is brought in. May break it off. */
export type Progress = (
	step: 'reading' | 'writing',
	done: number,
	total: number,
) => void | Promise<void>;

type Bringing = {
	tx: Tx;
	session: MemberSession;
	compartmentId: string;
	today: Temporal.PlainDate;
	here: AlreadyHere;
};

/** Inside a transaction of the member; two files for one team come in one after the other. */
export async function bringIn(
	of: Omit<Bringing, 'here'>,
	read: Extract<ReadImport, { ok: true }>,
	came: readonly CameFrom[],
	told: Progress,
): Promise<BroughtIn> {
	const { tx, session, compartmentId } = of;
	await tx.execute(
		sql`select pg_advisory_xact_lock(hashtext(${`tracing-import ${compartmentId}`}))`,
	);
	const here = await alreadyHere(tx, session, compartmentId, (done, total) =>
		told('reading', done, total),
	);
	const bringing = { ...of, here };
	const counts = { added: 0, revised: 0, same: 0 };
	const erased: LeftOut[] = [];
	for (const [i, row] of read.rows.entries()) {
		const from = came[i];
		if (!from) continue;
		const done = await bringRow(bringing, row, from);
		if (done === 'erased') erased.push({ row: row.row, problem: 'tracing_import_problem_erased' });
		else counts[done] += 1;
		await told('writing', i + 1, read.rows.length);
	}
	const over = await forgetAll(bringing, read.expired);
	const leftOut = [...read.leftOut, ...erased, ...over.leftOut].toSorted((a, b) => a.row - b.row);
	return { ...counts, forgotten: over.forgotten, leftOut };
}

async function bringRow(
	bringing: Bringing,
	{ content, id }: Pick<ImportedRow, 'content' | 'id'>,
	came: CameFrom,
): Promise<'added' | 'revised' | 'same' | 'erased'> {
	const { tx, session, compartmentId, today, here } = bringing;
	const ours = numberOfOurs(here, id);
	if (content.kind === 'event' || ours) return here.erased.has(ours ?? '') ? 'erased' : 'same';
	const known = here.byMark.get(came.mark);
	if (!known) {
		if (here.isErased(came.mark)) return 'erased';
		const made = { ...content, person: { ...content.person, came } };
		const [key] = here.keys;
		const tombstone = key && tombstoneOf(came.mark, key);
		const checked = { content: made, compartmentId, ...(tombstone && { tombstone }) };
		await writeRecord(tx, session, checked, today);
		return 'added';
	}
	await keepTombstone(tx, session, known.row);
	const older = came.on !== undefined && known.came.on !== undefined && came.on < known.came.on;
	if (known.came.said === came.said || older) return 'same';
	const asked = { recordId: known.row.id, action: 'tracing.change' } as const;
	const row = await findRecord(tx, session, asked, 'update');
	const before = await newestContent(tx, row.id, await unlock(tx, session, row.id));
	if (!before || before.kind !== content.kind) return 'same';
	// Many tables begin anew with number 1: nobody is written over somebody of another name.
	if (isStranger(before, content)) return bringRow(bringing, { content, id }, byItsWords(came));
	const { recordRecipient } = row;
	const by = { recordId: row.id, recordRecipient, byMember: session.member.id, on: today };
	await addRevision(tx, { ...by, content: withNews(before, content, came) });
	return 'revised';
}

/** What we gave to others and they give back is no second person. */
function numberOfOurs({ ids }: AlreadyHere, id: string | null): string | null {
	const number = id?.slice(id.lastIndexOf('/') + 1);
	return number !== undefined && ids.has(number) ? number : null;
}

async function forgetAll({ here, ...bringing }: Bringing, expired: readonly Expired[]) {
	const leftOut: LeftOut[] = [];
	let forgotten = 0;
	for (const { row, id } of expired) {
		const known = here.byMark.get(markOfPfif(id));
		const done = known ? await forgetExpired(bringing, known.row.id) : null;
		if (done === 'forgotten') forgotten += 1;
		else {
			const problem = done ? 'tracing_import_problem_begun' : 'tracing_import_problem_placeholder';
			leftOut.push({ row, problem });
		}
	}
	return { forgotten, leftOut };
}
