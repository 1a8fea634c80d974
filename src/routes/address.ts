/**
 * Who sends, for fairness between senders; in memory only, see wave-watch.
 *
 * Behind a web server that was to tell the address and does not, the framework throws. A report is
 * not refused for that: everyone then counts as one sender.
 */
export function addressOf({ getClientAddress }: { getClientAddress: () => string }): string {
	try {
		return getClientAddress();
	} catch {
		return 'unknown';
	}
}
