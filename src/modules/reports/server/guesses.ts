import { setTimeout as sleep } from 'node:timers/promises';
import type { Temporal } from '#foundations/time/index.ts';
import { countFailure, type Guesses, newGuesses, waitBeforeLooking } from '../guess-ceiling.ts';

/** What this process knows of failed lookups: a number, no addresses. */
const ofThisProcess = newGuesses();

/**
 * Looks a receipt up under the ceiling. Right and wrong ones wait alike, before looking.
 *
 * @returns what `look` found; null when it found nothing; 'busy' when too many are waiting.
 */
export async function underCeiling<T>(
	{ epochMilliseconds: now }: Temporal.Instant,
	look: () => Promise<T | null>,
	guesses: Guesses = ofThisProcess,
): Promise<T | null | 'busy'> {
	const wait = waitBeforeLooking(guesses, now);
	if (wait === null) return 'busy';
	if (wait > 0) await sleep(wait);
	const found = await look();
	if (found === null) countFailure(guesses, now);
	return found;
}
