import { kinds, MEDIA_LIMITS, sniff } from '#foundations/media/index.ts';
import { clean, cleanRecordingFrom, type NotCleaned } from '#foundations/media/server/index.ts';
import { sealBytes } from '#foundations/sealing/index.ts';
import { sealJson } from '../../sealed-json.ts';
import type { OpenedStream } from './opened-stream.ts';
import { type SealedCopy, sealedFile, sealedInMemory } from './sealed-copy.ts';

export type CleanedCopy = {
	name: string;
	type: string;
	/** In what way, for the chain of custody. */
	how: string;
	sealed: SealedCopy;
	sealedAbout: Uint8Array;
};

export type MadeCleaned<Kept> = { ok: true; kept: Kept } | { ok: false; why: NotCleaned };

type Original = {
	opened: OpenedStream;
	name: string;
	/** Of the sealed file. */
	bytes: number;
	recordRecipient: string;
};

/**
 * Makes the cleaned copy, seals it and gives it to `keep`. The original is not touched.
 *
 * A recording goes through a folder in memory, piece by piece; everything else is small enough to
 * be worked on as a whole, or is not cleaned.
 */
export async function makeCleaned<Kept>(
	{ opened, name, bytes, recordRecipient }: Original,
	keep: (copy: CleanedCopy) => Promise<Kept>,
): Promise<MadeCleaned<Kept>> {
	const described = async (kind: keyof typeof kinds, size: number) => {
		const { type, extension } = kinds[kind];
		const named = `${name.replace(/\.[^.]{1,8}$/, '')}.${extension}`;
		const sealedAbout = await sealJson(recordRecipient, { name: named, type, bytes: size });
		return { name: named, type, sealedAbout };
	};
	const begins = sniff(opened.first);
	if (begins.ok && kinds[begins.kind].family === 'recording') {
		if (bytes > MEDIA_LIMITS.bytes.recording) return { ok: false, why: 'too-large' };
		const { kind } = begins;
		const source = opened.all as unknown as AsyncIterable<Uint8Array>;
		const done = await cleanRecordingFrom(source, { kind, size: bytes }, (path) =>
			sealedFile(path, recordRecipient, async (sealed, size) =>
				keep({ ...(await described(kind, size)), how: HOW, sealed }),
			),
		);
		return done.ok ? { ok: true, kept: done.copy } : done;
	}
	const whole = await atMost(opened.all, LARGEST_WHOLE);
	if (!whole) return { ok: false, why: 'too-large' };
	const sniffed = sniff(whole);
	if (!sniffed.ok) return { ok: false, why: 'refused-type' };
	const cleaned = await clean(whole, sniffed.kind);
	if (!cleaned.ok) return cleaned;
	const sealed = await sealBytes([recordRecipient], new Uint8Array(cleaned.bytes));
	const about = await described(cleaned.kind, cleaned.bytes.length);
	return {
		ok: true,
		kept: await keep({ ...about, how: cleaned.how, sealed: sealedInMemory(sealed) }),
	};
}

const HOW = 'ffmpeg -map_metadata -1 -c copy';

const LARGEST_WHOLE = Math.max(
	MEDIA_LIMITS.bytes.image,
	MEDIA_LIMITS.bytes.document,
	MEDIA_LIMITS.bytes.text,
);

/** All of it, or null when it is more than `most` bytes: then the rest is not read. */
async function atMost(
	stream: ReadableStream<Uint8Array>,
	most: number,
): Promise<Uint8Array | null> {
	const parts: Uint8Array[] = [];
	let size = 0;
	for await (const part of stream as unknown as AsyncIterable<Uint8Array>) {
		size += part.length;
		if (size > most) return null;
		parts.push(part);
	}
	return new Uint8Array(Buffer.concat(parts));
}
