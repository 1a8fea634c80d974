import type { Kind } from '../kinds.ts';
import { kinds } from '../kinds.ts';
import { MEDIA_LIMITS } from '../limits.ts';
import { sniff } from '../sniff.ts';
import { cleanDocument } from './clean-document.ts';
import { cleanImage } from './clean-image.ts';
import { cleanRecording } from './clean-recording.ts';
import type { Cleaned } from './cleaned.ts';
import { notCleaned } from './cleaned.ts';

/**
 * A copy without what its device and its programs wrote into it: place, time, serial numbers,
 * author, thumbnails, history. What can be seen or heard stays, faces and voices too.
 *
 * `kind` is what the file was taken for when it came; bytes that are something else are refused.
 * Never throws, whatever the bytes: what fails has no cleaned copy.
 */
export async function clean(bytes: Uint8Array, kind: Kind): Promise<Cleaned> {
	const { family } = kinds[kind];
	if (bytes.length > MEDIA_LIMITS.bytes[family]) return notCleaned('too-large');
	const sniffed = sniff(bytes);
	if (!sniffed.ok || sniffed.kind !== kind) return notCleaned('refused-type');
	try {
		return await ways[family](bytes, kind);
	} catch {
		// The error of a decoder can quote what it read, so it goes nowhere.
		return notCleaned('broken');
	}
}

type Way = (bytes: Uint8Array, kind: Kind) => Promise<Cleaned>;

const ways: Record<(typeof kinds)[Kind]['family'], Way> = {
	image: cleanImage,
	document: cleanDocument,
	recording: cleanRecording,
	text: async (bytes, kind) => ({ ok: true, bytes, kind, how: 'plain text has nothing to remove' }),
};
