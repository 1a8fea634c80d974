import { toLatinDigits } from '#foundations/languages/index.ts';
import type { ReportForm } from '../account.ts';
import { cleanText } from '../clean-text.ts';
import { ENVELOPE_LIMITS } from '../envelope.ts';
import { ABOUT, isKind, isMode } from '../kinds.ts';
import { type DateFault, dateFault } from './date-problem.ts';

/**
 * The form as the browser reads it, by the same rules as `forms.ts` on the server, without the
 * library for them: that one weighs more than all that seals.
 */
export type ReadAnswers =
	| { ok: true; report: ReportForm }
	/** The field to go to, and the name of the sentence that says why. */
	| { ok: false; field: string; say: Say };

type Say = 'empty' | 'tooLong' | 'answerTooLong' | 'nameNeeded' | DateFault;

export function readAnswers(
	form: FormData,
	language: string,
	files: readonly string[],
	now: Date,
): ReadAnswers {
	const one = (name: string) => clean(form.get(name));
	const words = one('words');
	const mode = one('mode') ?? '';
	const when = whenOf(one);
	const report: ReportForm = {
		words,
		kind: fitting(one('kind'), isKind),
		about: fitting(one('about'), isAbout),
		country: fitting(one('country')?.toUpperCase(), (code): code is string =>
			/^[A-Z]{2}$/.test(code),
		),
		place: one('place'),
		when: when as ReportForm['when'],
		who: one('who'),
		body: one('body'),
		danger: one('danger') !== undefined,
		contact: one('contact'),
		contactSafe: one('contact_safe'),
		mode: isMode(mode) ? mode : 'anonymous',
		name: one('name'),
		language,
		keepAway: form.getAll('keep_away').map(String),
		files: [...files],
	};
	if (words === undefined && files.length === 0) return { ok: false, field: 'words', say: 'empty' };
	if ((words?.length ?? 0) > ENVELOPE_LIMITS.wordsCharacters) {
		return { ok: false, field: 'words', say: 'tooLong' };
	}
	const long = short.find((field) => (one(field)?.length ?? 0) > ENVELOPE_LIMITS.answerCharacters);
	if (long) return { ok: false, field: long, say: 'answerTooLong' };
	const fault = when && dateFault(when, now);
	if (fault) return { ok: false, field: CONTROL[fault], say: fault };
	if (report.mode === 'named' && !report.name) {
		return { ok: false, field: 'name', say: 'nameNeeded' };
	}
	return { ok: true, report };
}

const short = ['place', 'who', 'body', 'contact', 'contact_safe', 'name'] as const;

function isAbout(text: string): text is NonNullable<ReportForm['about']> {
	return ABOUT.some((about) => about === text);
}

function fitting<T extends string>(
	text: string | undefined,
	fits: (text: string) => text is T,
): T | undefined {
	return text !== undefined && fits(text) ? text : undefined;
}

const CONTROL = {
	dateUnread: 'when_year',
	noSuchMonth: 'when_month',
	noSuchDay: 'when_day',
	dateFuture: 'when_year',
} as const satisfies Record<DateFault, string>;

/** What was typed and is no number becomes no year, which is then said. */
function whenOf(one: (name: string) => string | undefined) {
	const typed = ['when_year', 'when_month', 'when_day'].map(one);
	if (typed.every((text) => text === undefined)) return undefined;
	const numbers = typed.map((text) => Number(toLatinDigits(text ?? '')));
	const isNone = (number: number) => !Number.isInteger(number) || number < 0;
	const [year = 0, month = 0, day = 0] = numbers.some(isNone) ? [] : numbers;
	return {
		calendar: one('when_calendar') ?? 'gregory',
		...(year > 0 && year <= 9999 && { year }),
		...(month > 0 && { month }),
		...(day > 0 && { day }),
	};
}

function clean(value: FormDataEntryValue | null): string | undefined {
	return (typeof value === 'string' && cleanText(value)) || undefined;
}
