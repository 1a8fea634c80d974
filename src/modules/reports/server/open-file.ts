import { and, eq, or } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { asId } from '#foundations/ids/index.ts';
import { kinds, sniff } from '#foundations/media/index.ts';
import type { NotCleaned } from '#foundations/media/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import { CannotOpen, openBytes } from '#foundations/sealing/index.ts';
import { openAs } from '../sealed-json.ts';
import { readFileAbout } from '../sealed-shapes.ts';
import { type AtDesk, atTheDesk, type DeskHow } from './at-the-desk.ts';
import { mustBeThere } from './desk-words.ts';
import { joined } from './keep-pieces.ts';
import { keepCleaned, makeCleaned } from './make-cleaned.ts';
import { noteDeskAct } from './note-desk-act.ts';
import { files } from './tables.ts';
import { unlock } from './unlock.ts';

export type OpenedFile =
	| { ok: true; name: string; type: string; bytes: Uint8Array; original: boolean }
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
	const found = await atTheDesk(db, session, at, how, async (desk) => {
		const found = await load(desk, which);
		if (which.original) await noteOriginal(desk, found.file.id);
		else if (found.cleaned) await noteOpened(desk, found.file.id);
		return found;
	});
	const opened = await tryToOpen(found);
	if (!opened) return { ok: false, why: 'unreadable' };
	const about = await openAs(readFileAbout, found.identity, found.about);
	const name = about.value.name || 'file';
	if (which.original || found.cleaned) {
		return { ok: true, name, type: typeOf(opened), bytes: opened, original: !found.cleaned };
	}
	// Cleaning can take a minute: nobody waits for this member meanwhile.
	const made = await makeCleaned(opened, name, found.file.recordRecipient);
	if (!made.ok) return made;
	await atTheDesk(db, session, at, how, async (desk) => {
		await keepCleaned(desk, found.file, made);
		await noteOpened(desk, found.file.id);
	});
	return { ok: true, name: made.name, type: made.type, bytes: made.bytes, original: false };
}

type Found = {
	file: typeof files.$inferSelect;
	sealed: Uint8Array;
	about: Uint8Array;
	/** Null when no key of the team fits. */
	identity: string | null;
	cleaned: boolean;
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
	const { sealedAbout: about, sha256, id: taken } = copy ?? file;
	const sealed = await joined(tx, { id: taken, sha256: sha256 ?? '' });
	return { file, sealed, about, identity: await unlock(tx, session, report), cleaned: !!copy };
}

async function tryToOpen({ identity, sealed }: Found): Promise<Uint8Array | null> {
	if (!identity) return null;
	try {
		return await openBytes(identity, sealed);
	} catch (error) {
		if (error instanceof CannotOpen) return null;
		throw error;
	}
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

/** By its bytes; what its sender called it counts for nothing. */
function typeOf(bytes: Uint8Array): string {
	const sniffed = sniff(bytes);
	return sniffed.ok ? kinds[sniffed.kind].type : 'application/octet-stream';
}
