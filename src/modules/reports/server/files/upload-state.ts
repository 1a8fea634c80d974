import { asc, eq } from 'drizzle-orm';
import { asActor, type Db } from '#foundations/db/server/index.ts';
import { asId } from '#foundations/ids/index.ts';
import { files, pieces } from '../file-tables.ts';

export type UploadState = {
	/** Numbers of the pieces that are here, from 0, in order. */
	have: number[];
	pieces: number;
	complete: boolean;
	/** Hex, of the whole sealed file, once complete. */
	sha256: string | null;
};

/** What is here of an upload, so that a killed one goes on where it stopped; null: start again. */
export async function uploadState(db: Db, id: string): Promise<UploadState | null> {
	const fileId = asId<'file'>(id);
	if (!fileId) return null;
	return asActor(db, 'service:intake', async (tx) => {
		const [file] = await tx.select().from(files).where(eq(files.id, fileId));
		if (!file) return null;
		const have = await tx
			.select({ number: pieces.number })
			.from(pieces)
			.where(eq(pieces.fileId, fileId))
			.orderBy(asc(pieces.number));
		return {
			have: have.map(({ number }) => number),
			pieces: file.pieces,
			complete: file.sha256 !== null,
			sha256: file.sha256,
		};
	});
}
