import { day } from '#design/written.ts';
import { directionOf, m } from '#foundations/languages/index.ts';
import type { Letter, Remedy, Signature } from './letter.ts';
import { rightToLeft } from './right-to-left.ts';

/** A letter as it stands on paper: every word in its language, every line in its own direction. */
export type Sheet = {
	language: string;
	rightToLeft: boolean;
	organisation: string;
	title: string;
	/** Label and words: to whom, when, which. */
	head: readonly (readonly [label: string, words: string])[];
	texts: readonly SheetText[];
	remedy: SheetText | null;
	/** Who signed, or that nobody did. */
	signature: string;
	signed: boolean;
};

export type SheetText = {
	heading: string;
	lines: readonly { words: string; rightToLeft: boolean }[];
};

/** In the language that is spoken here. @param on ISO day, for a draft */
export function sheetOf(letter: Letter, signature: Signature | null, on: string): Sheet {
	const { parts, remedy, cite, organisation } = letter;
	const own = directionOf(letter.language) === 'rtl';
	const textOf = (heading: string, words: string): SheetText => ({
		heading,
		lines: linesOf(words).map((line) => ({ words: line, rightToLeft: rightToLeft(line) ?? own })),
	});
	const texts = [
		textOf('', letter.opening),
		...parts.map(({ heading, words }) => textOf(heading, words)),
		...(cite ? [textOf(m.letters_rests_on(), cite)] : []),
	];
	return {
		language: letter.language,
		rightToLeft: own,
		organisation,
		title: letter.title,
		head: [
			...(letter.to ? [[m.letters_to(), letter.to] as const] : []),
			[m.letters_day(), day(signature?.on ?? on)],
			[m.letters_reference(), letter.reference],
		],
		texts: texts.filter(({ lines }) => lines.length > 0),
		remedy: remedy && textOf(m.letters_what_you_can_do(), `${remedy.words}\n${lastDay(remedy)}`),
		signature: signature
			? m.letters_signed({ name: signature.name, organisation, day: day(signature.on) })
			: m.letters_draft(),
		signed: signature !== null,
	};
}

function lastDay({ until, norm }: Remedy): string {
	if (until === 'any-time') return m.letters_any_time();
	if (until === 'unknown') return m.letters_last_day_unknown();
	const said = m.letters_last_day({ day: day(until) });
	return norm ? `${said} (${norm})` : said;
}

function linesOf(words: string): string[] {
	return words.split('\n').filter((line) => line.trim());
}
