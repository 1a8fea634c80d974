/**
 * A statement about a number, such as a day of birth: with which chance the truth lies where, and
 * which share of all people lies there.
 */
export type Windows = readonly { chance: number; from: number; to: number; share: number }[];

/** Which share of all people lies between two numbers, both ends included; never 0. */
export type Share = (from: number, to: number) => number;

/**
 * How much likelier two statements are if they are about one person than about two, as a ratio.
 *
 * The truth is one number of the population. If it is one person, both statements were made about
 * the same number; if not, about two drawn independently. Summed over the windows of both, that
 * gives share(overlap) / (share(one) · share(other)). It is symmetric; a wider window says less;
 * nothing is ever compared as text.
 */
export function likelihoodRatio(a: Windows, b: Windows, share: Share): number {
	let ratio = 0;
	for (const one of a) {
		for (const other of b) {
			const from = Math.max(one.from, other.from);
			const to = Math.min(one.to, other.to);
			if (from > to) continue;
			const apart = one.share * other.share;
			ratio += (one.chance * other.chance * share(from, to)) / apart;
		}
	}
	return ratio;
}

/** Windows with their shares, which need to be worked out once, however often they are compared. */
export function withShares(
	windows: readonly Omit<Windows[number], 'share'>[],
	share: Share,
): Windows {
	return windows.map((one) => ({ ...one, share: share(one.from, one.to) }));
}

/** Whether the first windows, in which the truth most likely lies, touch. */
export function touch(a: Windows, b: Windows): boolean {
	const [one, other] = [a[0], b[0]];
	if (!one || !other) return false;
	return one.from <= other.to && other.from <= one.to;
}
