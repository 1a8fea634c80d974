import { actorOf, authorise, type MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db } from '#foundations/db/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import {
	type ImportFile,
	type LeftOut,
	type ReadImport,
	readImport,
} from '../files/read-import.ts';
import type { ImportRoles } from '../files/register-columns.ts';
import { titleOf } from '../title-of.ts';
import { bringIn, type Progress } from './imports/bring-in.ts';
import { cameFrom } from './imports/came-from.ts';
import type { Imported, NotRead } from './imports/imported.ts';
import { noteAct } from './note-act.ts';
import { ownTeam } from './register-record.ts';
import { todayHere } from './today-here.ts';

export type Importing = ImportFile & {
	/** Who made the list, in the member's words: with the same name the same rows are known again. */
	source?: string | undefined;
	/** A team the member leads; the one that searches when missing, else their first. */
	compartmentId?: string | undefined;
};

export type Preview =
	| {
			ok: true;
			/** Of a table: its columns and what they are taken to say. */
			columns: ImportRoles;
			/** Of a table: the column that numbers its people. */
			idColumn: string | null;
			/** The first filled cell of each column. */
			samples: Readonly<Record<string, string>>;
			/** How many would come in. */
			records: number;
			/** The first of them, by which the mapping shows to be right. */
			rows: readonly { row: number; title: string }[];
			/** Records that are over at their source: what is here of them becomes a placeholder. */
			expired: number;
			leftOut: readonly LeftOut[];
			/** Columns that measure a body, which stay out whatever is asked (R8). */
			biometric: readonly string[];
	  }
	| NotRead;

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
	const { columns, idColumn, samples, rows, expired, leftOut, biometric } = read;
	const first = rows.slice(0, SHOWN);
	return {
		...{ ok: true, columns, idColumn, samples, leftOut, records: rows.length },
		...{ expired: expired.length, biometric },
		rows: first.map(({ row, content }) => ({ row, title: titleOf(content) })),
	};
}

/**
 * Brings in every row that can be read, all of them or, if anything breaks, none. A file that comes
 * again brings nobody twice: a person of whom it says something new gets a new version.
 *
 * @param told how far it is; what it throws breaks everything off
 * @throws Refusal for a team that the member does not lead
 */
export async function importRecords(
	db: Db,
	session: MemberSession,
	file: Importing,
	how: How,
	told: Progress = () => {},
): Promise<Imported> {
	const { read, compartmentId, today } = await readAs(db, session, file, how);
	if (!read.ok) return read;
	const came = cameFrom(read.rows, file, (file.source ?? '').trim().toLowerCase());
	return asActor(db, `member:${session.member.id}`, async (tx) => {
		const brought = await bringIn({ tx, session, compartmentId, today }, read, came, told);
		const { leftOut: _, ...counts } = brought;
		const facts = { format: file.format, ...counts };
		await noteAct({ tx, session, ...how, row: { id: compartmentId } }, 'tracing.imported', facts);
		return { ok: true, ...brought };
	});
}

async function readAs(
	db: Db,
	session: MemberSession,
	{ compartmentId: team, source: _, ...file }: Importing,
	{ now }: How,
): Promise<{ read: ReadImport; compartmentId: string; today: Temporal.PlainDate }> {
	const compartmentId = team ?? (await ownTeam(db, session));
	authorise(actorOf(session), 'tracing.import', { kind: 'compartment', id: compartmentId });
	const today = await todayHere(db, now);
	return { read: readImport(file, { now, today }), compartmentId, today };
}
