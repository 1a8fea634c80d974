import { actorOf, authorise, type MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db } from '#foundations/db/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import {
	type ImportFile,
	type ImportProblem,
	type LeftOut,
	type ReadImport,
	readImport,
} from '../files/read-import.ts';
import type { ColumnRoles } from '../table-files/column-roles.ts';
import { titleOf } from '../title-of.ts';
import { noteAct } from './note-act.ts';
import { ownTeam, writeRecord } from './register-record.ts';
import { todayHere } from './today-here.ts';

export type Importing = ImportFile & {
	/** A team the member leads; the one that searches when missing, else their first. */
	compartmentId?: string | undefined;
};

export type Preview =
	| {
			ok: true;
			/** Of a table: its columns and what they are taken to say. */
			columns: ColumnRoles;
			/** How many would come in. */
			records: number;
			/** The first of them, by which the mapping shows to be right. */
			rows: readonly { row: number; title: string }[];
			leftOut: readonly LeftOut[];
	  }
	| { ok: false; problem: ImportProblem; line?: number };

export type Imported =
	| { ok: true; records: number; leftOut: readonly LeftOut[] }
	| { ok: false; problem: ImportProblem; line?: number };

type How = { now: Temporal.Instant };

const SHOWN = 20;

/** What a file would bring. Nothing is written. */
export async function importPreview(
	db: Db,
	session: MemberSession,
	file: Importing,
	how: How,
): Promise<Preview> {
	const { read } = await readAs(db, session, file, how);
	if (!read.ok) return read;
	const { columns, rows, leftOut } = read;
	const first = rows.slice(0, SHOWN);
	return {
		...{ ok: true, columns, leftOut, records: rows.length },
		rows: first.map(({ row, content }) => ({ row, title: titleOf(content) })),
	};
}

/**
 * Brings in every row that can be read, all of them or, if the connection breaks, none.
 *
 * @throws Refusal for a team that the member does not lead
 */
export async function importRecords(
	db: Db,
	session: MemberSession,
	file: Importing,
	how: How,
): Promise<Imported> {
	const { read, compartmentId, today } = await readAs(db, session, file, how);
	if (!read.ok) return read;
	const { rows, leftOut } = read;
	return asActor(db, `member:${session.member.id}`, async (tx) => {
		for (const { content } of rows) {
			await writeRecord(tx, session, { content, compartmentId }, today);
		}
		const facts = { format: file.format, records: rows.length };
		await noteAct({ tx, session, ...how, row: { id: compartmentId } }, 'tracing.imported', facts);
		return { ok: true, records: rows.length, leftOut };
	});
}

async function readAs(
	db: Db,
	session: MemberSession,
	{ compartmentId: team, ...file }: Importing,
	{ now }: How,
): Promise<{ read: ReadImport; compartmentId: string; today: Temporal.PlainDate }> {
	const compartmentId = team ?? (await ownTeam(db, session));
	authorise(actorOf(session), 'tracing.import', { kind: 'compartment', id: compartmentId });
	const today = await todayHere(db, now);
	return { read: readImport(file, { now, today }), compartmentId, today };
}
