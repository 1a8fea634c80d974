import { createHash } from 'node:crypto';

/**
 * The id of what a member asked for with a key of their own: the same key again is the same record.
 * It has the form of every other id, and two members who take the same key meet nowhere.
 *
 * @param of who asks, and of an act the case it is for
 * @param key the `Idempotency-Key` of the request; nothing of it can be read off the id
 */
export function idOfKey(of: readonly string[], key: string): string {
	const hex = createHash('sha256')
		.update(JSON.stringify([...of, key]))
		.digest('hex');
	const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) % 4];
	const parts = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`];
	return [...parts, `${variant}${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}
