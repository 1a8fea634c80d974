import { toLatinDigits } from '#foundations/languages/index.ts';
import type { ReportForm } from '../account.ts';
import { ENVELOPE_LIMITS } from '../envelope.ts';
import { ABOUT, isKind, isMode } from '../kinds.ts';

/**
 * The form as the browser reads it, by the same rules as `forms.ts` on the server, without the
 * library for them: that one weighs more than all that seals.
 */
export type ReadAnswers =
	| { ok: true; report: ReportForm }
	/** The field to go to, and the name of the sentence that says why. */
	| { ok: false; field: string; say: 'empty' | 'tooLong' | 'answerTooLong' | 'nameNeeded' };

export function readAnswers(
	form: FormData,
	language: string,
	files: readonly string[],
): ReadAnswers {
	const one = (name: string) => clean(form.get(name));
	const words = one('words');
	const mode = one('mode') ?? '';
	const report: ReportForm = {
		words,
		kind: fitting(one('kind'), isKind),
		about: fitting(one('about'), isAbout),
		country: fitting(one('country')?.toUpperCase(), (code): code is string =>
			/^[A-Z]{2}$/.test(code),
		),
		place: one('place'),
		when: whenOf(one),
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

/** A number that is none is left out: a report is never held up by its date. */
function whenOf(one: (name: string) => string | undefined): ReportForm['when'] {
	const [year, month, day] = ['when_year', 'when_month', 'when_day'].map((name) => {
		const number = Number(toLatinDigits(one(name) ?? ''));
		return Number.isInteger(number) && number > 0 ? number : undefined;
	});
	if (year === undefined || year > 9999) return undefined;
	return { calendar: one('when_calendar') ?? 'gregory', year, month, day };
}

/** As on the server: line breaks and tabs stay, other control characters mean nothing here. */
function clean(value: FormDataEntryValue | null): string | undefined {
	if (typeof value !== 'string') return undefined;
	const text = wellFormed(value)
		.replace(/\r\n?/g, '\n')
		.replace(/[^\P{Cc}\n\t]/gu, '')
		.trim();
	return text === '' ? undefined : text;
}

/** Half a character, as an old keyboard can leave one, would not survive being sealed. */
function wellFormed(text: string): string {
	return new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));
}
