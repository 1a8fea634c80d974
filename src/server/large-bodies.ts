import type { IncomingMessage, ServerResponse } from 'node:http';
import { BODY_LIMIT_BYTES } from './body-limits.ts';

/** Up to here a body is words, and words always get in. */
export const LARGE_BYTES = 1024 * 1024;

/** Of all large bodies that are on their way at once. */
export const MOST_BYTES = 6 * BODY_LIMIT_BYTES;

/** Up to here it is a photo or two. Half of the room is theirs alone: no flood of videos takes it. */
export const PHOTOS_BYTES = 8 * 1024 * 1024;

/**
 * Says of each request whether its body may come now.
 *
 * A form with files is read as a whole and takes about four times its size: twelve of them at once
 * took 1.7 GB (Node 24), more than the smallest servers have. Whoever comes when there are too many
 * is asked to try again; whoever sends words alone never is.
 */
export function largeBodies() {
	let bytes = 0;
	return function mayCome(request: IncomingMessage, response: ServerResponse): boolean {
		const size = sizeOf(request);
		if (size <= LARGE_BYTES) return true;
		const most = size > PHOTOS_BYTES ? MOST_BYTES / 2 : MOST_BYTES;
		if (bytes + size > most) return false;
		bytes += size;
		response.once('close', () => {
			bytes -= size;
		});
		return true;
	};
}

/** What does not say how large it is counts as the largest. */
function sizeOf({ headers }: IncomingMessage): number {
	if (headers['transfer-encoding'] !== undefined) return BODY_LIMIT_BYTES;
	return Number(headers['content-length'] ?? 0);
}
