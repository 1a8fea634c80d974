/**
 * Fair shares of room: how much one sender, and all together, may bring within an hour.
 *
 * Words are never refused for who sends them: a short text always gets in, from wherever. What can
 * run out is room for files and for very long texts, and it runs out first for whoever takes the
 * most. Three ways lead to room, tried in this order:
 *
 * 1. the sender's own share, while the share of all lasts;
 * 2. the first part of a known sender's share, even when others have used up what is for all;
 * 3. a little room for each report, from a store of its own: so that a photo gets in beside a
 *    flood from the same shelter, the same camp or the same Tor exit.
 */
const MB = 1024 * 1024;

export const SHARE = {
	/** Bytes of sealed files. Sixty people in a shelter with sixteen megabytes each fit. */
	files: { one: 1024 * MB, first: 64 * MB, all: 4096 * MB, report: 8 * MB, reports: 2048 * MB },
	/** Announced files. */
	uploads: { one: 1_500, first: 60, all: 10_000, report: 20, reports: 10_000 },
	/** Bytes of sealed texts longer than a short one. */
	words: { one: 32 * MB, first: 2 * MB, all: 256 * MB, report: 0, reports: 0 },
} as const;

/** Sealed: about 15,000 letters of Latin script, 7,000 of Arabic, 5,000 of Tigrinya. */
export const SHORT_WORDS_BYTES = 16 * 1024;

export type What = keyof typeof SHARE;
export type Used = Record<What, number>;

export function nothingUsed(): Used {
	return { files: 0, uploads: 0, words: 0 };
}

/** What an hour has seen: `sender` is null for whoever cannot be told apart from others. */
export type Hour = { all: Used; reports: Used; sender: Used | null; report: Used | null };

/** Takes `amount` from whoever has room for it, or says false and takes nothing. */
export function take({ all, reports, sender, report }: Hour, what: What, amount: number): boolean {
	const most = SHARE[what];
	const fits = (used: Used | null, limit: number) => !used || used[what] + amount <= limit;
	const own = fits(sender, most.one) && fits(all, most.all);
	if (own || (sender && fits(sender, most.first))) {
		all[what] += amount;
		if (sender) sender[what] += amount;
		return true;
	}
	if (!report || !fits(report, most.report) || !fits(reports, most.reports)) return false;
	report[what] += amount;
	reports[what] += amount;
	return true;
}
