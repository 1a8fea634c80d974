import type { NameFrequencies } from '../names/index.ts';
import { weighBirth } from './birth.ts';
import { weighBuild, weighHeight, weighMarks } from './body.ts';
import { type Fates, weighCompanions } from './companions.ts';
import { impossible } from './impossible.ts';
import { weighEvent, weighJourney } from './journey.ts';
import type { Known } from './known.ts';
import { weighNames } from './names.ts';
import { weighLanguages, weighOrigin } from './origin.ts';
import type { Impossible, Part } from './part.ts';
import { weighSex } from './sex.ts';
import type { Population } from './shares.ts';

export type Score = {
	/** The waterfall, prior first; every kind of evidence stands in it, unknown ones with 0. */
	parts: readonly Part[];
	/** The sum of the parts, in bits: log2 of the odds that this is one person. */
	total: number;
	/** 0 to 1; 0 where it is impossible, whatever the sum. */
	probability: number;
	impossible: Impossible | null;
};

export type Surroundings = {
	population: Population;
	fates?: Fates;
	frequencies?: NameFrequencies;
};

/**
 * How probable it is that two records are of one person, and why.
 *
 * Each kind of evidence adds its bits to the odds of two strangers. The result says how alike the
 * records are, not who anyone is: it orders what people look at, and decides nothing.
 *
 * Source: Fellegi and Sunter, "A Theory for Record Linkage" (1969).
 */
export function scoreEvidence(a: Known, b: Known, surroundings: Surroundings): Score {
	const { population, frequencies } = surroundings;
	const parts: Part[] = [
		{ evidence: 'prior', agreement: 'pool', weight: prior(population) },
		...weighNames(a, b, frequencies),
		...weighTheRest(a, b, surroundings),
	];
	const total = parts.reduce((sum, { weight }) => sum + weight, 0);
	const why = impossible(a, b);
	return { parts, total, probability: why ? 0 : probabilityOf(total), impossible: why };
}

/** What speaks for one person beside the names, in bits: a fraction of the work of all. */
export function bitsBesideNames(a: Known, b: Known, surroundings: Surroundings): number {
	return weighTheRest(a, b, surroundings).reduce((sum, { weight }) => sum + weight, 0);
}

function weighTheRest(a: Known, b: Known, surroundings: Surroundings): Part[] {
	const { population } = surroundings;
	const conditions = {
		...(a.condition && { a: a.condition }),
		...(b.condition && { b: b.condition }),
	};
	return [
		weighBirth(a.birth, b.birth, conditions),
		weighSex(a, b),
		weighOrigin(a, b, population),
		weighLanguages(a, b, population),
		weighEvent(a, b, population),
		weighJourney(a, b, population),
		weighCompanions(a, b, surroundings),
		weighHeight(a, b),
		weighBuild(a, b),
		weighMarks(a, b),
	];
}

/** One of so many: the odds before anything was compared. */
export function prior({ people }: Population): number {
	return -Math.log2(Math.max(2, people));
}

/** From bits to a probability. */
export function probabilityOf(bits: number): number {
	return 1 / (1 + 2 ** -bits);
}
