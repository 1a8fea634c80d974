import type { Role } from '../table-files/column-roles.ts';
import type { Evidence } from './evidence.ts';

/**
 * Corrects probabilities by what the groups show. The model takes what it compares for independent,
 * but a place and its postcode are not, so it is too sure in the middle. Groups are formed by many
 * pairs together and know better, but miss the faintest. Between the two lies what labelled data
 * show (`npm run bench -- link`), so a mean is taken, class of odds by class, never falling.
 *
 * Where nothing that is compared says the same as something else, the model is nearer to the truth
 * than the groups, and stands (docs/decisions/0015, 0020).
 *
 * @param odds of each pair, by the model
 * @param together whether the pair came into one group
 * @param evidence what was compared
 */
export function calibrate(
	odds: Float64Array,
	together: readonly boolean[],
	evidence: readonly Pick<Evidence, 'role'>[],
): Float64Array {
	const whereabouts = evidence.filter(({ role }) => WHERE.has(role)).length;
	if (whereabouts < 2) return odds.map((value) => Math.min(MOST, value / (1 + value)));
	const bins = Array.from({ length: 2 * RANGE * STEPS + 1 }, () => ({
		pairs: 0,
		said: 0,
		seen: 0,
	}));
	for (const [at, value] of odds.entries()) {
		const bin = bins[binOf(value)];
		if (!bin) continue;
		bin.pairs += 1;
		bin.said += value / (1 + value);
		bin.seen += together[at] ? 1 : 0;
	}
	const filled = bins.flatMap((bin, at) => (bin.pairs > 0 ? [{ ...bin, at }] : []));
	const rising = risingMeans(
		filled.map(({ pairs, said, seen }) => {
			const grouped = (seen + DOUBT * (said / pairs)) / (pairs + DOUBT);
			return { weight: pairs, mean: OF_MODEL * (said / pairs) + (1 - OF_MODEL) * grouped };
		}),
	);
	const byBin = new Map(
		filled.map(({ at, pairs, said }, i) => [at, (rising[i] ?? 0) - said / pairs]),
	);
	return odds.map((value) => {
		const own = value / (1 + value) + (byBin.get(binOf(value)) ?? 0);
		return Math.min(MOST, Math.max(0, own));
	});
}

/** Evidence of where somebody was: two of it depend on each other. */
const WHERE: ReadonlySet<Role> = new Set(['place', 'postcode', 'address', 'coordinates', 'origin']);

const RANGE = 20;
const STEPS = 2;
/** So many pairs must speak before they outweigh the model. */
const DOUBT = 20;

/** The share of the model in that mean: fits the half of historical_figures that is not kept apart. */
const OF_MODEL = 0.42;
const MOST = 0.999999;

function binOf(odds: number): number {
	const log = Math.max(-RANGE, Math.min(RANGE, Math.log2(odds)));
	return Math.round((log + RANGE) * STEPS);
}

export type Mean = { weight: number; mean: number };

/** The nearest values that never fall: neighbours that do are put together. */
export function risingMeans(values: readonly Mean[]): number[] {
	const blocks: (Mean & { many: number })[] = [];
	for (const value of values) {
		let block = { ...value, many: 1 };
		for (let last = blocks.at(-1); last && last.mean > block.mean; last = blocks.at(-1)) {
			const weight = last.weight + block.weight;
			const mean = (last.mean * last.weight + block.mean * block.weight) / weight;
			block = { weight, mean, many: last.many + block.many };
			blocks.pop();
		}
		blocks.push(block);
	}
	return blocks.flatMap(({ mean, many }) => Array.from({ length: many }, () => mean));
}
