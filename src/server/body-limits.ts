import type { IncomingMessage } from 'node:http';

/** The largest form with files; larger files come in pieces. */
export const BODY_LIMIT_BYTES = 32 * 1024 * 1024;

/**
 * The largest body of any other kind: a sealed report of 100,000 characters, or two letters of
 * that length in a form without files.
 *
 * Thirty-two megabytes of `[1,1,1…` become ten million things to remember, and one such request
 * ended the process (Node 24). A body that does not say how long it is could be as long as it likes.
 */
export const PLAIN_LIMIT_BYTES = 2 * 1024 * 1024;

export function tooLarge({ headers }: IncomingMessage): boolean {
	const length = Number(headers['content-length'] ?? 0);
	if (/^multipart\/form-data\b/i.test(headers['content-type'] ?? '')) {
		return length > BODY_LIMIT_BYTES;
	}
	return length > PLAIN_LIMIT_BYTES || headers['transfer-encoding'] !== undefined;
}
