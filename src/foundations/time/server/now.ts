import { Temporal } from '../temporal.ts';

/** Read at the edge (a route, a job, a command) and handed down; rules never call it. */
export function now(): Temporal.Instant {
	return Temporal.Now.instant();
}
