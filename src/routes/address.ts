import type { Share } from '#modules/reports/server/index.ts';
import { senderOf } from '#server/sender.ts';
import { shares } from '#server/waves.ts';

type Asking = { getClientAddress: () => string };

/**
 * Who sends, for fairness between senders; in memory only, see wave-watch and share-watch.
 *
 * Behind a web server that was to tell the address and does not, the framework throws. A report is
 * not refused for that: its sender then counts only among all.
 */
export function addressOf({ getClientAddress }: Asking): string | null {
	try {
		return senderOf(getClientAddress());
	} catch {
		return null;
	}
}

/** How much the sender may still bring. */
export function shareOf(event: Asking & { locals: Pick<App.Locals, 'now'> }): Share {
	return shares.of(addressOf(event), event.locals.now());
}
