import type { Part } from '../../evidence/index.ts';

/** One bar of a waterfall, in bits from the left edge of the drawing; each begins where the last ended. */
export type Bar = {
	part: Part;
	from: number;
	to: number;
	/** Tenths of a bit, as the page writes them. */
	tenths: number;
};

export type Bars = {
	bars: readonly Bar[];
	total: number;
	/** The sum of what is written in the lines. */
	tenths: number;
	least: number;
	most: number;
};

/**
 * Parts that say nothing take no room; what agrees and is too common to weigh anything stands there
 * with 0. The rest add up to the total, prior first, in what is drawn and in what is written.
 */
export function barsOf(parts: readonly Part[]): Bars {
	const bars: Bar[] = [];
	let total = 0;
	for (const part of parts.map(saidOf)) {
		if (part.weight === 0 && part.agreement !== 'common' && part.agreement !== 'named') continue;
		const tenths = tenthsOf(part.weight);
		bars.push({ part, from: total, to: total + part.weight, tenths });
		total += part.weight;
	}
	const ends = [0, ...bars.flatMap(({ from, to }) => [from, to])];
	const tenths = tenthsOf(total);
	return {
		...{ bars: addingUp(bars, tenths), total, tenths },
		...{ least: Math.min(...ends), most: Math.max(...ends) },
	};
}

/** What was rounded away is given to the largest line, where it shows least. */
function addingUp(bars: readonly Bar[], tenths: number): Bar[] {
	const left = bars.reduce((rest, bar) => rest - bar.tenths, tenths);
	const sizes = bars.map(({ part }) => Math.abs(part.weight));
	const largest = sizes.indexOf(Math.max(...sizes));
	return bars.map((bar, at) => (at === largest ? { ...bar, tenths: bar.tenths + left } : bar));
}

/** Never the minus zero that a page would write. */
function tenthsOf(bits: number): number {
	return Math.round(bits * 10) + 0;
}

function saidOf(part: Part): Part {
	const agrees = part.agreement === 'same' || part.agreement === 'pool';
	const isCommon = part.weight === 0 && agrees && BY_SHARE.includes(part.evidence);
	return isCommon ? { ...part, agreement: 'common' } : part;
}

/** What weighs by how many have it. */
const BY_SHARE: readonly Part['evidence'][] = ['origin', 'languages', 'event', 'journey'];

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
