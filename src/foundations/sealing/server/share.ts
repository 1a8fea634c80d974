/**
 * One share on paper: 19 groups of four characters.
 *
 * `NNKK-SSSS-SSSS-…`: number of the share, how many are needed, which set it
 * belongs to; then the secret piece, the mark of the set and a checksum. The
 * first three groups are enough to sort a pile of papers by hand.
 *
 * Crockford's base32: capitals without I, L, O, U; when read, small letters are
 * welcome and O, I and L are taken for the digits they look like.
 */

import { createHash } from 'node:crypto';
import { base32crockford } from '@scure/base';

export type Share = {
	readonly number: number;
	readonly needed: number;
	/** 5 random bytes, the same on all shares of one splitting. */
	readonly set: Uint8Array;
	/** 4 bytes that tell whether the joined secret is the right one. */
	readonly mark: Uint8Array;
	/** 33 bytes: Shamir's share of 32 secret bytes. */
	readonly piece: Uint8Array;
};

export function printShare({ number, needed, set, mark, piece }: Share): string {
	const head = twoDigits(number) + twoDigits(needed) + base32crockford.encode(set);
	const body = Buffer.concat([piece, mark]);
	const text = head + base32crockford.encode(Buffer.concat([body, checksum(head, body)]));
	return text.match(/.{4}/g)?.join('-') ?? text;
}

/** undefined when the checksum says that it was not copied faithfully. */
export function readShare(text: string): Share | undefined {
	if (text.length > 1000) return undefined;
	const plain = text
		.toUpperCase()
		.replace(/[\s\p{Pd}]/gu, '')
		.replaceAll('O', '0')
		.replace(/[IL]/g, '1');
	if (!/^\d{4}[0-9A-HJKMNP-TV-Z]{72}$/.test(plain)) return undefined;
	const head = plain.slice(0, 12);
	const bytes = base32crockford.decode(plain.slice(12));
	const body = bytes.subarray(0, 37);
	if (Buffer.compare(checksum(head, body), bytes.subarray(37)) !== 0) return undefined;
	const [number, needed] = [Number(plain.slice(0, 2)), Number(plain.slice(2, 4))];
	// The checksum is no secret: whoever makes up a share can make up its checksum too.
	if (number < 1 || needed < 2) return undefined;
	return {
		number,
		needed,
		set: base32crockford.decode(plain.slice(4, 12)),
		piece: body.subarray(0, 33),
		mark: body.subarray(33),
	};
}

/** 3 bytes: one wrongly copied share in 16 million goes unnoticed here, and the mark sees it. */
function checksum(head: string, body: Uint8Array): Uint8Array {
	const hash = createHash('sha256').update('amparo/v1/recovery/share').update(head).update(body);
	return hash.digest().subarray(0, 3);
}

function twoDigits(n: number): string {
	return String(n).padStart(2, '0');
}
