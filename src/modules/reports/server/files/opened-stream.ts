import type { MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db } from '#foundations/db/server/index.ts';
import { openStream } from '#foundations/sealing/index.ts';
import { SOME, somePieces } from './keep-pieces.ts';

/** What was opened: its first bytes, by which it is known, and all of it as it is read. */
export type OpenedStream = { first: Uint8Array; all: ReadableStream<Uint8Array> };

/**
 * Opens a sealed file a few pieces at a time, so that a video of 199 MB takes no more memory than a
 * photo. Each read is made in the member's name: whoever loses the right to see the report in the
 * middle of it gets no further.
 *
 * @returns null when the key does not fit or what was sealed is damaged at its beginning; damage
 * further on ends the stream with an error
 */
export async function openedStream(
	db: Db,
	{ member }: MemberSession,
	{ identity, fileId }: { identity: string; fileId: string },
): Promise<OpenedStream | null> {
	let from = 0;
	const sealed = new ReadableStream<Uint8Array>(
		{
			async pull(controller) {
				const some = await asActor(db, `member:${member.id}`, (tx) => somePieces(tx, fileId, from));
				from += some.length;
				for (const bytes of some) controller.enqueue(bytes);
				if (some.length < SOME) controller.close();
			},
		},
		{ highWaterMark: 0 },
	);
	try {
		const opened = await openStream(identity, sealed);
		const reader = opened.getReader();
		const { value: first = new Uint8Array() } = await reader.read();
		return { first, all: continued(first, reader) };
	} catch {
		// Of the key or of the beginning; the library's own words can repeat parts of keys.
		return null;
	}
}

function continued(
	first: Uint8Array,
	reader: ReadableStreamDefaultReader<Uint8Array>,
): ReadableStream<Uint8Array> {
	return new ReadableStream<Uint8Array>({
		start(controller) {
			if (first.length > 0) controller.enqueue(first);
		},
		async pull(controller) {
			const { value, done } = await reader.read();
			if (done) controller.close();
			else controller.enqueue(value);
		},
		cancel: (reason) => reader.cancel(reason),
	});
}
