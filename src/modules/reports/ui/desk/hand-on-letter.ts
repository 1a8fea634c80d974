import { m } from '#foundations/languages/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import type { Receiver } from '../../receivers.ts';

/** What an archive says of itself: from whom, for what, the agreed words, and how to check it. */
export function handOnLetter(about: {
	organisation: string;
	to: string;
	receiver: Receiver;
	/** What the person read and agreed to. */
	words: string;
	day: Temporal.PlainDate;
	/** How many files are not in it. */
	left: number;
}): string {
	const { organisation, to, receiver, words, day, left } = about;
	const from = { organisation, to, day: day.toString() };
	return [
		receiver === 'lawyer' ? m.desk_hand_on_letter(from) : m.desk_hand_on_letter_institution(from),
		'',
		words,
		'',
		m.desk_hand_on_letter_check(),
		'\tsha256sum -c SHA256SUMS',
		'\tamparo ledger custody custody.jsonl --list SHA256SUMS',
		...(left > 0 ? [m.desk_hand_on_letter_left({ count: left })] : []),
		'',
	].join('\n');
}
