import {
	type Known,
	type Part,
	prior,
	type Score,
	type Surroundings,
	scoreEvidence,
} from './evidence/index.ts';
import type { CandidateStage, RecordKind, RecordStage } from './kinds.ts';

/** A record as the matcher holds it. */
export type Held = {
	id: string;
	kind: Exclude<RecordKind, 'event'>;
	stage: RecordStage;
	drill: boolean;
	/** Which revision this is. */
	position: number;
	known: Known;
};

/** A part without the words of names: what may be stored. */
export type CodedPart = Omit<Part, 'words'>;

export type Raised = {
	soughtId: string;
	foundId: string;
	weight: number;
	parts: readonly CodedPart[];
	soughtPosition: number;
	foundPosition: number;
};

/** A pair that was raised before. */
export type Before = Pick<Raised, 'weight' | 'parts' | 'soughtPosition' | 'foundPosition'> & {
	stage: CandidateStage;
};

/**
 * Whether two records are compared at all: one sought and one found, both open, and an exercise
 * with nothing but exercises.
 */
export function mayBeCompared(a: Held, b: Held): boolean {
	const sides = (a.kind === 'missing') !== (b.kind === 'missing');
	return sides && a.stage === 'open' && b.stage === 'open' && a.drill === b.drill;
}

/** At least so many bits beside the prior: what everyone has in common is no trace. */
export const LEAST_GAINED = 3;
/** One in two hundred, the prior included: below, an officer would read strangers all day. */
export const LEAST_TOTAL = -7.6;
/** Of one record, the likeliest are raised and no more. */
export const MOST_RAISED = 10;

/** Whether a score is worth an officer's look; what is impossible never is. */
export function isWorthRaising({ parts, total, impossible }: Score): boolean {
	const prior = parts[0]?.evidence === 'prior' ? parts[0].weight : 0;
	return impossible === null && total >= LEAST_TOTAL && total - prior >= LEAST_GAINED;
}

/** So many bits beside the prior a pair must gain to be worth a look. */
export function leastGained({ population }: Surroundings): number {
	return Math.max(LEAST_GAINED, LEAST_TOTAL - prior(population));
}

/**
 * The pair of two records, scored, as it would be stored; null if it is not worth a look.
 *
 * @param waits somebody is asked to look at it already: then it says what speaks for it now,
 * however little that is
 */
export function pairOf(
	one: Held,
	other: Held,
	surroundings: Surroundings,
	waits = false,
): Raised | null {
	if (!mayBeCompared(one, other)) return null;
	const [sought, found] = one.kind === 'missing' ? [one, other] : [other, one];
	const score = scoreEvidence(sought.known, found.known, surroundings);
	if (!waits && !isWorthRaising(score)) return null;
	return {
		soughtId: sought.id,
		foundId: found.id,
		weight: score.total,
		parts: score.parts.map(coded),
		soughtPosition: sought.position,
		foundPosition: found.position,
	};
}

/** Words of names stay out of the row: they are opened again for whoever may read them. */
function coded({ evidence, agreement, weight }: Part): CodedPart {
	return { evidence, agreement, weight };
}

/** The likeliest of one record's pairs. */
export function likeliest(pairs: readonly Raised[]): Raised[] {
	return pairs.toSorted((a, b) => b.weight - a.weight).slice(0, MOST_RAISED);
}

/**
 * Whether a pair is written: a new one is; one that waits is kept up to date as its weight changes; one that an officer
 * rejected comes back only if one of the two says something else than it did, and that changes
 * what speaks for or against. All others are in people's hands.
 */
export function isWritten(before: Before | undefined, now: Raised): boolean {
	if (!before) return true;
	if (before.stage === 'waiting') {
		return isRevised(before, now) || Math.abs(before.weight - now.weight) >= FELT;
	}
	if (before.stage !== 'rejected') return false;
	return isRevised(before, now) && saysOther(before.parts, now.parts);
}

/** Bits. Each record that comes lessens the odds of all others by hardly anything. */
const FELT = 0.02;

function isRevised(before: Before, now: Raised): boolean {
	return before.soughtPosition !== now.soughtPosition || before.foundPosition !== now.foundPosition;
}

/** The prior only counts who else is in the register, which says nothing about these two. */
function saysOther(before: readonly CodedPart[], now: readonly CodedPart[]): boolean {
	const said = (parts: readonly CodedPart[]) =>
		parts
			.filter(({ evidence }) => evidence !== 'prior')
			.map(
				({ evidence, agreement, weight }) => `${evidence} ${agreement} ${Math.round(weight * 4)}`,
			)
			.join('|');
	return said(before) !== said(now);
}

/** Two of one event; so much weaker than a pair of better fitting, it is left out. */
export const LEAD = 6;

/**
 * One body is one person: of the pairs within one event those are left out that stand far behind
 * a pair which takes one of their two records in the best one-to-one arrangement.
 *
 * @param own the pairs to be raised
 * @param others pairs of the same event that are raised already
 */
export function oneToOne(
	own: readonly Raised[],
	others: readonly Pick<Raised, 'soughtId' | 'foundId' | 'weight'>[],
): Raised[] {
	const mine = new Set(own.map((pair) => key(pair)));
	const rest = others.filter((pair) => !mine.has(key(pair)));
	const best = new Map<string, number>();
	for (const pair of [...own, ...rest].toSorted((a, b) => b.weight - a.weight)) {
		if (best.has(pair.soughtId) || best.has(pair.foundId)) continue;
		best.set(pair.soughtId, pair.weight);
		best.set(pair.foundId, pair.weight);
	}
	return own.filter(({ soughtId, foundId, weight }) => {
		const taken = Math.max(best.get(soughtId) ?? weight, best.get(foundId) ?? weight);
		return weight > taken - LEAD;
	});
}

function key({ soughtId, foundId }: { soughtId: string; foundId: string }): string {
	return `${soughtId} ${foundId}`;
}
