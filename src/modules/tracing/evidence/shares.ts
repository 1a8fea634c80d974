/**
 * The people among whom is searched: how many there are, and which share has what. What a register
 * does not know about itself is taken from `USUAL`.
 */
export type Population = {
	/** Everyone who could be the person, this register and those who are in none. */
	people: number;
	origin?: (code: string) => number | undefined;
	language?: (code: string) => number | undefined;
	place?: (code: string) => number | undefined;
	/** How many people an event befell. */
	event?: (id: string) => number | undefined;
};

/** Assumed shares, on the cautious side: what is rarer than this would weigh more. */
export const USUAL = { origin: 0.08, language: 0.15, place: 0.1, event: 0.02 } as const;

export type Shared = keyof typeof USUAL;

/** As many people as the assumed share is worth: in a small register what it counts is chance. */
const PRIOR = 10;

/**
 * Between one person and everyone; an event that befell 120 of 10,000 people has 0.012. Whom an
 * event befell is counted and stands as it is; all else leans on the assumed share, the more, the
 * fewer people are known.
 */
export function shareOf(population: Population, what: Shared, code: string): number {
	const { people } = population;
	const given = population[what]?.(code);
	if (given === undefined) return USUAL[what];
	if (what !== 'event') return (given * people + USUAL[what] * PRIOR) / (people + PRIOR);
	const least = 1 / Math.max(1, people);
	return Math.min(1, Math.max(least, given / people));
}
