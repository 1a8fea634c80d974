import { and, eq, or } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { asId } from '#foundations/ids/index.ts';
import { kinds, sniff } from '#foundations/media/index.ts';
import type { NotCleaned } from '#foundations/media/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import { openAs } from '../../sealed-json.ts';
import { readFileAbout } from '../../sealed-shapes.ts';
import { type AtDesk, atTheDesk, type DeskHow } from '../at-the-desk.ts';
import { mustBeThere } from '../desk-words.ts';
import { files } from '../file-tables.ts';
import { unlock } from '../keys/unlock.ts';
import { noteDeskAct } from '../note-desk-act.ts';
import { keepCleaned } from './keep-cleaned.ts';
import { verified } from './keep-pieces.ts';
import { makeCleaned } from './make-cleaned.ts';
import { type OpenedStream, openedStream } from './opened-stream.ts';

export type OpenedFile =
	| {
			ok: true;
			name: string;
			type: string;
			/** Opened as it is read: a large file is never whole in memory. */
			stream: ReadableStream<Uint8Array>;
			original: boolean;
	  }
	/** There is no copy that could be handed on; the team can open the original, after a warning. */
	| { ok: false; why: NotCleaned }
	/** It was not sealed to this report, or is damaged: there is nothing to hand out. */
	| { ok: false; why: 'unreadable' };

export type WhichFile = {
	reportId: string;
	fileId: string;
	/** As it came, with everything its device wrote into it. Only for the team that holds the case. */
	original?: boolean;
};

/**
 * Opens a file of a report: the cleaned working copy, which is made when it is first asked for, or
 * the original. Either is in the ledger before a byte is handed out.
 */
export async function openFile(
	db: Db,
	session: MemberSession,
	which: WhichFile,
	how: DeskHow,
): Promise<OpenedFile> {
	const at = { reportId: which.reportId, action: 'reports.open-file' } as const;
	const { file, copy, identity } = await atTheDesk(db, session, at, how, async (desk) => {
		const found = await load(desk, which);
		if (which.original) await noteOriginal(desk, found.file.id);
		else if (found.copy) await noteOpened(desk, found.file.id);
		return found;
	});
	if (!identity) return { ok: false, why: 'unreadable' };
	const stored = copy ?? file;
	const opened = await openedStream(db, session, { identity, fileId: stored.id });
	if (!opened) return { ok: false, why: 'unreadable' };
	const about = await openAs(readFileAbout, identity, stored.sealedAbout);
	const name = about.value.name || 'file';
	if (which.original || copy) return handed(opened, name, !copy);
	// Cleaning can take a minute: nobody waits for this member meanwhile.
	const original = { opened, name, bytes: file.bytes, recordRecipient: file.recordRecipient };
	const made = await makeCleaned(original, async (cleaned) => {
		const fileId = await atTheDesk(db, session, at, how, async (desk) => {
			const kept = await keepCleaned(desk, file, cleaned);
			await noteOpened(desk, file.id);
			return kept;
		});
		return { fileId, name: cleaned.name };
	});
	if (!made.ok) return made;
	const again = await openedStream(db, session, { identity, fileId: made.kept.fileId });
	return again ? handed(again, made.kept.name, false) : { ok: false, why: 'unreadable' };
}

/** What it is, is said by its bytes; what its sender called it counts for nothing. */
function handed({ first, all }: OpenedStream, name: string, original: boolean): OpenedFile {
	const sniffed = sniff(first);
	const type = sniffed.ok ? kinds[sniffed.kind].type : 'application/octet-stream';
	return { ok: true, name, type, stream: all, original };
}

type Found = {
	file: typeof files.$inferSelect;
	/** The cleaned copy, where it was asked for and is there. */
	copy: typeof files.$inferSelect | undefined;
	/** Null when no key of the team fits. */
	identity: string | null;
};

async function load(
	{ tx, session, report }: AtDesk,
	{ fileId, original }: WhichFile,
): Promise<Found> {
	mustBeThere(report);
	const id = asId<'file'>(fileId);
	const rows = id
		? await tx
				.select()
				.from(files)
				.where(and(eq(files.reportId, report.id), or(eq(files.id, id), eq(files.cleanedOf, id))))
		: [];
	const file = rows.find((row) => row.id === id && row.cleanedOf === null);
	if (!file?.sha256) throw new Refusal('reports.no-file', { status: 404 });
	const copy = original ? undefined : rows.find((row) => row.cleanedOf === id);
	const { id: taken, sha256 } = copy ?? file;
	await verified(tx, { id: taken, sha256: sha256 ?? '' });
	return { file, copy, identity: await unlock(tx, session, report) };
}

async function noteOriginal(desk: AtDesk, file: string): Promise<void> {
	const { session, report } = desk;
	const ofTeam = session.compartments.some(({ id }) => id === report.compartmentId);
	if (!ofTeam) throw new Refusal('reports.original-for-team');
	await noteDeskAct(desk, { kind: 'reports.original-opened', facts: { file } });
}

async function noteOpened(desk: AtDesk, file: string): Promise<void> {
	await noteDeskAct(desk, { kind: 'reports.file-opened', facts: { file } });
}
