import { currentLocale, directionOf, m } from '#foundations/languages/index.ts';
import type { Procedure } from '#foundations/procedures/index.ts';
import { registerMinimum } from './definitions/detention-fields.ts';
import { rightToLeft } from './letters/right-to-left.ts';
import type { Sheet, SheetText } from './letters/sheet.ts';
import type { Register } from './register.ts';
import { answerText } from './ui/desk/answer-text.ts';
import { cellOf } from './ui/desk/cases-csv.ts';
import { wordOf } from './ui/words.ts';

/** One record of the register as it is handed to somebody, and why they may have it. */
export type SharedRegister = {
	register: Register;
	procedure: Procedure;
	organisation: string;
	zone: string;
	/** Of the record; says which one it is without saying about whom. */
	reference: string;
	recipient: string;
	/** Coded: what the recipient is, and on what ground they receive it. */
	sharedWith: string;
	ground: string;
	/** As it is written: a day in the reader's language. */
	on: string;
	/** Hash of the last entry it was drawn from, hex. */
	hash: string;
};

type Letter = keyof typeof registerMinimum;
type Line = { letter: Letter; label: string; words: string };

/** Every entry that the article asks for, in its order; what nobody wrote down says so. */
export function registerLines({ register, procedure, zone }: SharedRegister): Line[] {
	return (Object.keys(registerMinimum) as Letter[]).flatMap((letter) =>
		registerMinimum[letter].map((field) => ({
			letter,
			label: wordOf('field', field),
			words:
				answerText(procedure.fields[field], register.entries[letter][field], zone) ||
				m.cases_register_not_known(),
		})),
	);
}

/** For a spreadsheet (RFC 4180): one line an entry. */
export function registerCsv(shared: SharedRegister): string {
	const rows = [
		[m.cases_register_letter(), m.cases_register_entry(), m.cases_register_words()],
		...registerLines(shared).map(({ letter, label, words }) => [
			...[`17(3)(${letter})`, label, words],
		]),
		...aboutOf(shared).map(([label, words]) => ['', label, words]),
	];
	return `\ufeff${rows.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`;
}

/** For paper and for a page that works alone. */
export function registerSheet(shared: SharedRegister): Sheet {
	const own = directionOf(currentLocale()) === 'rtl';
	const byLetter = Map.groupBy(registerLines(shared), ({ letter }) => letter);
	const textOf = (heading: string, lines: readonly string[]): SheetText => ({
		heading,
		lines: lines.map((words) => ({ words, rightToLeft: rightToLeft(words) ?? own })),
	});
	return {
		language: currentLocale(),
		rightToLeft: own,
		organisation: shared.organisation,
		title: m.cases_register_sheet(),
		head: aboutOf(shared),
		texts: [
			...[...byLetter].map(([letter, lines]) =>
				textOf(
					`(${letter})`,
					lines.map(({ label, words }) => `${label}: ${words}`),
				),
			),
			textOf(m.letters_rests_on(), [shared.register.norm]),
		],
		remedy: null,
		signature: m.cases_register_taken({ organisation: shared.organisation, day: shared.on }),
		signed: true,
	};
}

function aboutOf(shared: SharedRegister): [label: string, words: string][] {
	return [
		[m.letters_to(), `${shared.recipient} (${wordOf('choice', shared.sharedWith)})`],
		[wordOf('field', 'shareGround'), wordOf('choice', shared.ground)],
		[m.letters_day(), shared.on],
		[m.letters_reference(), shared.reference],
		[m.cases_register_hash(), shared.hash],
	];
}
