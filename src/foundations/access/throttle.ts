/** Failed sign-ins that cost nothing: people mistype. */
const FREE = 3;
const LONGEST_SECONDS = 900;
const FORGOTTEN_AFTER_SECONDS = 86_400;

/** What is remembered of a name: how often in a row it failed, and how long ago the last time. */
export type Failures = { readonly count: number; readonly secondsAgo: number };

/**
 * Seconds that a name must still wait before the next try; 0 for none.
 *
 * By name alone and never by address: sixty people can sit behind one, and we keep none. A name
 * that nobody has waits the same, so that waiting tells nothing.
 */
export function secondsToWait({ count, secondsAgo }: Failures): number {
	if (count < FREE || secondsAgo >= FORGOTTEN_AFTER_SECONDS) return 0;
	const wait = Math.min(2 ** (count - FREE + 1), LONGEST_SECONDS);
	// A clock that was set back must not lock anyone out for longer than the rule says.
	return Math.min(wait, Math.max(0, Math.ceil(wait - secondsAgo)));
}

/** How many failures count after this one. */
export function afterFailure({ count, secondsAgo }: Failures): number {
	return secondsAgo >= FORGOTTEN_AFTER_SECONDS ? 1 : count + 1;
}
