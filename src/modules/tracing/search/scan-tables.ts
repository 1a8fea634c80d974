import { HEADER } from './layout.ts';
import type { Views } from './shared-memory.ts';

/** Points that all bits of a query have together, in each half of the signature. */
const FULL = 100;
/** What a bit that only the other name has takes away, as a part of what a mean bit gives. */
const PENALTY = 0.25;
/** Points for a birth that fits; half when unknown or apart by up to two years. */
export const BIRTH_POINTS = 12;

/**
 * Writes 32 tables of sixteen weights: for each half byte of a signature, what each of its values
 * is worth. Rare pairs of letters weigh more, by how many names of the index have them.
 */
export function writeScanTables(views: Views, signature: number, query: number): void {
	for (const half of [0, 1]) {
		const weights = weightsOf(views, signature + half * 8, half * 64);
		for (let nibble = 0; nibble < 16; nibble += 1) {
			const table = query + half * 256 + nibble * 16;
			for (let value = 0; value < 16; value += 1) {
				let sum = 0;
				for (let bit = 0; bit < 4; bit += 1) {
					if ((value >> bit) & 1) sum += weights[nibble * 4 + bit] ?? 0;
				}
				views.bytes[table + value] = Math.max(-128, Math.min(127, Math.round(sum))) & 255;
			}
		}
	}
}

function weightsOf(views: Views, signature: number, firstBit: number): number[] {
	const sampled = Atomics.load(views.u32, HEADER.bits / 4 + 128) + 2;
	const rarity = Array.from({ length: 64 }, (_, bit) => {
		const seen = Atomics.load(views.u32, HEADER.bits / 4 + firstBit + bit);
		return Math.max(0.4, Math.log(sampled / (seen + 1)));
	});
	const isSet = (bit: number) => ((views.bytes[signature + (bit >> 3)] ?? 0) >> (bit & 7)) & 1;
	const own = rarity.filter((_, bit) => isSet(bit));
	const sum = own.reduce((a, b) => a + b, 0);
	const penalty = own.length === 0 ? 0 : (PENALTY * FULL) / own.length;
	return rarity.map((rare, bit) => (isSet(bit) ? (FULL * rare) / sum : -penalty));
}
