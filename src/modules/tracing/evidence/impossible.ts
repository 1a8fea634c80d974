import type { Days, Known, KnownBirth } from './known.ts';
import { IMPOSSIBLE, type Impossible } from './part.ts';

/**
 * Why the two cannot be one person, or null. Intervals decide for possibility: only where even the
 * latest death lies before the earliest contact is it impossible.
 */
export function impossible(a: Known, b: Known): Impossible | null {
	return IMPOSSIBLE.find((why) => RULES[why](a, b) || RULES[why](b, a)) ?? null;
}

const RULES: Record<Impossible, (one: Known, other: Known) => boolean> = {
	death_before_last_contact: (one, { died }) => isBefore(died, one.lastContact),
	death_before_birth: (one, { died }) => isBefore(died, surely(one.birth)),
	contact_before_birth: (one, { lastContact }) => isBefore(lastContact, surely(one.birth)),
};

function isBefore(one: Days | undefined, other: Days | undefined): boolean {
	return one !== undefined && other !== undefined && one.to < other.from;
}

/** An estimate of an age can be wrong by more than it says, so it makes nothing impossible. */
function surely(birth: KnownBirth | undefined): Days | undefined {
	return birth?.basis === 'estimated' ? undefined : birth;
}
