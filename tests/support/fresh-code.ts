import { setTimeout as rest } from 'node:timers/promises';
import { totpCode } from '#foundations/access/server/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import { now } from '#foundations/time/server/index.ts';

/**
 * The code of somebody's app, and never the same twice: each counts once, so that who signs in
 * again at once, as a test does that is tried again, would not come in. One step ahead is taken;
 * for the second next one waits.
 */
export async function freshCode(secret: string): Promise<string> {
	const current = Math.floor(now().epochMilliseconds / STEP);
	const step = Math.max(current, (shown.get(secret) ?? 0) + 1);
	shown.set(secret, step);
	const at = Temporal.Instant.fromEpochMilliseconds(step * STEP);
	const early = at.epochMilliseconds - now().epochMilliseconds - STEP + 1_000;
	if (early > 0) await rest(early);
	return totpCode(secret, at);
}

/** Milliseconds that a code is shown. Source: RFC 6238, section 5.2. */
const STEP = 30_000;
const shown = new Map<string, number>();
