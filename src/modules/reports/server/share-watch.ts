import { createHmac, randomBytes } from 'node:crypto';
import type { Temporal } from '#foundations/time/index.ts';
import { type Hour, nothingUsed, SHORT_WORDS_BYTES, take, type Used } from '../share.ts';

/** What one sender may still bring. Each says false when there is no room, and then takes none. */
export type Share = {
	/** @param report to which a file is sealed (its recipient): the files of one report */
	upload(report: string): boolean;
	file(report: string, bytes: number): boolean;
	/** @param bytes sealed; a short text is never refused */
	words(bytes: number): boolean;
};

export type ShareWatch = {
	/** @param sender null for whoever cannot be told apart */
	of(sender: string | null, now: Temporal.Instant): Share;
};

/** Remembered of an hour at most; whoever is forgotten begins anew. */
const MOST_REMEMBERED = 50_000;

/**
 * Watches who takes how much room, in the memory of one process.
 *
 * As with waves, an address is only ever a key made with a salt that nobody knows, and salt and
 * counts are thrown away every hour.
 */
export function createShareWatch(): ShareWatch {
	let salt = randomBytes(32);
	let saltedAt = Number.NEGATIVE_INFINITY;
	let senders = new Map<string, Used>();
	let reports = new Map<string, Used>();
	let hour = { all: nothingUsed(), reports: nothingUsed() };

	const usedBy = (remembered: Map<string, Used>, name: string): Used => {
		const key = createHmac('sha256', salt).update(name).digest('base64');
		const used = remembered.get(key) ?? nothingUsed();
		remembered.set(key, used);
		const [oldest] = remembered.keys();
		if (remembered.size > MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
		return used;
	};
	return {
		of(sender, { epochMilliseconds: now }) {
			if (Math.abs(now - saltedAt) > 3_600_000) {
				[salt, saltedAt, senders, reports] = [randomBytes(32), now, new Map(), new Map()];
				hour = { all: nothingUsed(), reports: nothingUsed() };
			}
			const own = sender === null ? null : usedBy(senders, sender);
			const here = (report: string | null): Hour => ({
				...hour,
				sender: own,
				report: report === null ? null : usedBy(reports, report),
			});
			return {
				upload: (report) => take(here(report), 'uploads', 1),
				file: (report, bytes) => take(here(report), 'files', bytes),
				words: (bytes) => bytes <= SHORT_WORDS_BYTES || take(here(null), 'words', bytes),
			};
		},
	};
}
