import { and, eq } from 'drizzle-orm';
import { newId } from '#foundations/ids/index.ts';
import { kinds, sniff } from '#foundations/media/index.ts';
import { clean, type NotCleaned } from '#foundations/media/server/index.ts';
import { sealBytes } from '#foundations/sealing/index.ts';
import { sealJson } from '../sealed-json.ts';
import type { AtDesk } from './at-the-desk.ts';
import { cut, sha256Of } from './keep-pieces.ts';
import { noteDeskAct } from './note-desk-act.ts';
import { files, pieces } from './tables.ts';

export type MadeCleaned =
	| {
			ok: true;
			name: string;
			type: string;
			bytes: Uint8Array;
			/** In what way, for the chain of custody. */
			how: string;
			sealed: Uint8Array;
			sealedAbout: Uint8Array;
	  }
	| { ok: false; why: NotCleaned };

/** Makes the cleaned copy and seals it. The original is not touched. */
export async function makeCleaned(
	original: Uint8Array,
	originalName: string,
	recordRecipient: string,
): Promise<MadeCleaned> {
	const sniffed = sniff(original);
	if (!sniffed.ok) return { ok: false, why: 'refused-type' };
	const cleaned = await clean(original, sniffed.kind);
	if (!cleaned.ok) return cleaned;
	const { how } = cleaned;
	const bytes = new Uint8Array(cleaned.bytes);
	const { type, extension } = kinds[cleaned.kind];
	const name = `${originalName.replace(/\.[^.]{1,8}$/, '')}.${extension}`;
	const [sealed, sealedAbout] = await Promise.all([
		sealBytes([recordRecipient], bytes),
		sealJson(recordRecipient, { name, type, bytes: bytes.length }),
	]);
	return { ok: true, name, type, bytes, how, sealed, sealedAbout };
}

/** Keeps the copy beside its original, once: two members may have asked at the same time. */
export async function keepCleaned(
	desk: AtDesk,
	original: typeof files.$inferSelect,
	made: Extract<MadeCleaned, { ok: true }>,
): Promise<void> {
	const { tx, report, today } = desk;
	const copies = and(eq(files.reportId, report.id), eq(files.cleanedOf, original.id));
	if ((await tx.$count(files, copies)) > 0) return;
	const parts = cut(made.sealed);
	const [id, sha256] = [newId<'file'>(), sha256Of(made.sealed)];
	await tx.insert(files).values({
		...{ id, sha256, reportId: report.id, recordRecipient: original.recordRecipient },
		...{ sealedAbout: made.sealedAbout, bytes: made.sealed.length, pieces: parts.length },
		...{ onDay: today, cleanedOf: original.id },
	});
	for (const part of parts) await tx.insert(pieces).values({ fileId: id, ...part });
	await noteDeskAct(desk, {
		kind: 'reports.file-cleaned',
		facts: { file: original.id, copy: id },
		sealed: made.sealed,
	});
}
