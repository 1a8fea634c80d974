import { m } from '#foundations/languages/index.ts';
import type { Temporal } from '#foundations/time/index.ts';

/** What an archive for a lawyer says of itself: from whom, for what, and how to check it. */
export function handOnLetter(about: {
	organisation: string;
	to: string;
	day: Temporal.PlainDate;
	/** How many files are not in it. */
	left: number;
}): string {
	const { organisation, to, day, left } = about;
	return [
		m.desk_hand_on_letter({ organisation, to, day: day.toString() }),
		m.desk_hand_on_letter_check(),
		'\tsha256sum -c SHA256SUMS',
		'\tamparo ledger custody custody.jsonl --list SHA256SUMS',
		...(left > 0 ? [m.desk_hand_on_letter_left({ count: left })] : []),
		'',
	].join('\n');
}
