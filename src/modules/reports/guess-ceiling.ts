/**
 * How fast receipts can be guessed, without knowing who asks.
 *
 * A receipt has 86 bits. What is left to prevent is a machine that asks all day: when many
 * lookups fail, every lookup waits, right and wrong alike, and only so many are answered a second.
 * Someone with a real receipt waits seconds, not for ever, and nobody is locked out.
 *
 * At 200 a second for a year against a million reports the chance of one hit is
 * 200 · 31,557,600 · 10^6 / 10^26 = 6 · 10^-11.
 */
export const CEILING = {
	/** Failed lookups that cost nothing: people mistype. */
	free: 60,
	/** Failed lookups forgotten each second. */
	forgivenPerSecond: 1,
	/** Lookups a second once the free ones are used up. */
	perSecond: 200,
	/** Milliseconds that each failure beyond adds to every wait. */
	growth: 20,
	longestDelay: 2_000,
	/** Whoever would wait longer is asked to try again. */
	longestWait: 10_000,
} as const;

export type Guesses = { failures: number; countedAt: number; nextSlot: number };

export function newGuesses(): Guesses {
	return { failures: 0, countedAt: 0, nextSlot: 0 };
}

/** How many milliseconds to wait before looking; null when the queue is too long. */
export function waitBeforeLooking(guesses: Guesses, now: number): number | null {
	forgive(guesses, now);
	const excess = guesses.failures - CEILING.free;
	if (excess <= 0) return 0;
	const slot = Math.max(guesses.nextSlot, now);
	const wait = slot - now + Math.min(CEILING.longestDelay, excess * CEILING.growth);
	if (wait > CEILING.longestWait) return null;
	guesses.nextSlot = slot + 1000 / CEILING.perSecond;
	return wait;
}

/** A lookup that found nothing: a wrong guess and an unknown receipt are the same. */
export function countFailure(guesses: Guesses, now: number): void {
	forgive(guesses, now);
	guesses.failures = Math.min(guesses.failures + 1, CEILING.free + 1_000);
}

function forgive(guesses: Guesses, now: number): void {
	const seconds = Math.max(0, now - guesses.countedAt) / 1000;
	guesses.failures = Math.max(0, guesses.failures - seconds * CEILING.forgivenPerSecond);
	guesses.countedAt = now;
	// A clock set back must not leave everyone waiting for the old time to come again.
	guesses.nextSlot = Math.min(guesses.nextSlot, now + CEILING.longestWait);
}
