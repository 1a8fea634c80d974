/** Minutes without a request after which a session is over. */
export const IDLE_MINUTES = 30;
/** Hours after which every session is over. */
export const LONGEST_HOURS = 12;

/**
 * Whether a session still holds. All times in milliseconds since 1970.
 *
 * A clock that jumped back before the sign-in ends it too: nobody can say how old it is.
 */
export function sessionHolds(startedAt: number, seenAt: number, now: number): boolean {
	const slack = 60_000;
	if (now < startedAt - slack || now < seenAt - slack) return false;
	return now - seenAt < IDLE_MINUTES * 60_000 && now - startedAt < LONGEST_HOURS * 3_600_000;
}
