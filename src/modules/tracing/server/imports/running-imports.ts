import { and, eq, lt, ne, or } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db, type Tx } from '#foundations/db/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { now } from '#foundations/time/server/index.ts';
import { type Importing, importRecords } from '../import-records.ts';
import { imports } from '../tables.ts';
import type { Imported } from './imported.ts';
import { SignedOut, whileSignedIn } from './signed-out.ts';

/** What a member's import is doing, in whichever process; told to nobody else. */
export type ImportState =
	| { state: 'none' }
	| { state: 'running'; step: 'reading' | 'writing'; done: number; total: number }
	| { state: 'finished'; imported: Imported }
	/** Nothing of the file came in; `stopped`: because the member signed out or left the team. */
	| { state: 'failed' | 'stopped' };

/** Seconds between words of how far it is; without any for longer, the process is gone. */
const TELLS = 1;
const GONE = 60;

/**
 * Begins to bring a file in and comes back: thousands of records take longer than a browser waits.
 * One at a time for each member. The file comes in whole or not at all. It needs the member's keys,
 * which outlive the request for that long and their session in no case: who signs out stops it.
 *
 * @returns `over` settles when it is over, well or not; null while another of theirs is running
 */
export async function startImport(
	db: Db,
	session: MemberSession,
	file: Importing,
	how: { now: Temporal.Instant },
): Promise<{ over: Promise<void> } | null> {
	if (!(await begin(db, session))) return null;
	let far = START;
	let telling: Promise<unknown> = Promise.resolve();
	const timer = setInterval(() => {
		telling = write(db, session, { ...far, state: 'running' }).catch(() => {});
	}, TELLS * 1000);
	const mustBeHere = whileSignedIn(db, session);
	const work = importRecords(db, session, file, how, (step, done, total) => {
		far = { step, done, total };
		return mustBeHere();
	});
	const end = async (end: Pick<Row, 'state' | 'imported'>) => {
		clearInterval(timer);
		await telling;
		await write(db, session, { ...far, ...end });
	};
	const over = work
		.then(
			(imported) => end({ state: 'finished', imported: withoutWords(imported) }),
			(error: unknown) => {
				if (error instanceof SignedOut) return end({ state: 'stopped' });
				console.error(`tracing: an import failed: ${error instanceof Error ? error.name : ''}`);
				return end({ state: 'failed' });
			},
		)
		// What came of it cannot be said: it looks like the end of a process.
		.catch(() => clearInterval(timer));
	return { over };
}

export async function importState(db: Db, session: MemberSession): Promise<ImportState> {
	const [row] = await asOwn(db, session, (tx) => tx.select().from(imports));
	if (!row) return { state: 'none' };
	const { state, step, done, total, imported } = row;
	if (state === 'finished') return imported ? { state, imported } : { state: 'failed' };
	if (state !== 'running') return { state };
	const isGone = row.seenAt.epochMilliseconds < gone().epochMilliseconds;
	return isGone ? { state: 'failed' } : { state, step, done, total };
}

/** What came of it was seen. */
export async function forgetImport(db: Db, session: MemberSession): Promise<void> {
	const isOver = or(ne(imports.state, 'running'), lt(imports.seenAt, gone()));
	await asOwn(db, session, (tx) => tx.delete(imports).where(isOver));
}

type Row = Partial<typeof imports.$inferInsert>;
type Far = Pick<typeof imports.$inferSelect, 'step' | 'done' | 'total'>;

const START: Far = { step: 'reading', done: 0, total: 0 };

async function begin(db: Db, session: MemberSession): Promise<boolean> {
	const row = { ...START, state: 'running', imported: null, seenAt: now() } as const;
	const begun = await asOwn(db, session, (tx) =>
		tx
			.insert(imports)
			.values({ memberId: session.member.id, ...row })
			.onConflictDoUpdate({
				...{ target: imports.memberId, set: row },
				setWhere: or(ne(imports.state, 'running'), lt(imports.seenAt, gone())),
			})
			.returning({ id: imports.memberId }),
	);
	return begun.length > 0;
}

function write(db: Db, session: MemberSession, row: Row) {
	const own = eq(imports.memberId, session.member.id);
	return asOwn(db, session, (tx) =>
		tx
			.update(imports)
			.set({ ...row, seenAt: now() })
			.where(and(own, eq(imports.state, 'running'))),
	);
}

/** Of a field only which one it is: below it stand the names of columns, which are words. */
function withoutWords(imported: Imported): Imported {
	if (!imported.ok) return imported;
	const leftOut = imported.leftOut.map(({ field, ...one }) => ({
		...one,
		...(field !== undefined && { field: field.split('.').slice(0, 2).join('.') }),
	}));
	return { ...imported, leftOut };
}

function gone(): Temporal.Instant {
	return now().subtract({ seconds: GONE });
}

function asOwn<T>(db: Db, { member }: MemberSession, work: (tx: Tx) => Promise<T>): Promise<T> {
	return asActor(db, `member:${member.id}`, work);
}
