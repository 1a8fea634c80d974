import type { Part } from '../../evidence/index.ts';

/** One bar of a waterfall, in bits from the left edge of the drawing; each begins where the last ended. */
export type Bar = { part: Part; from: number; to: number };

export type Bars = { bars: readonly Bar[]; total: number; least: number; most: number };

/** Parts that say nothing take no room; the rest add up to the total, prior first. */
export function barsOf(parts: readonly Part[]): Bars {
	const bars: Bar[] = [];
	let total = 0;
	for (const part of parts) {
		if (part.weight === 0) continue;
		bars.push({ part, from: total, to: total + part.weight });
		total += part.weight;
	}
	const ends = [0, ...bars.flatMap(({ from, to }) => [from, to])];
	return { bars, total, least: Math.min(...ends), most: Math.max(...ends) };
}

/**
 * Bars of one kind of evidence, told apart: the words of a name stand beside it where they may be
 * shown; where not, and there are several, each has its number.
 */
export function namedApart(bars: readonly Bar[]): (Bar & { number: number | null })[] {
	const wordless = bars.filter(({ part }) => !part.words);
	return bars.map((bar) => {
		const alike = wordless.filter(({ part }) => part.evidence === bar.part.evidence);
		const nth = alike.indexOf(bar) + 1;
		return { ...bar, number: alike.length > 1 && nth > 0 ? nth : null };
	});
}
