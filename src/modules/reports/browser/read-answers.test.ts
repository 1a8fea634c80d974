import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readReport, reportValues } from '../forms.ts';
import { ABOUT, KINDS, MODES } from '../kinds.ts';
import { readAnswers } from './read-answers.ts';

const words = fc.string({ unit: 'binary', maxLength: 60 });
const typed = fc.record(
	{
		words,
		place: words,
		who: words,
		contact: words,
		contact_safe: words,
		name: fc.constantFrom('', 'Hodan', '  '),
		mode: fc.constantFrom('', ...MODES),
		kind: fc.constantFrom('', ...KINDS),
		about: fc.constantFrom('', ...ABOUT),
		country: fc.constantFrom('', 'ER', 'it'),
		when_calendar: fc.constantFrom('gregory', 'ethiopic', 'persian'),
		when_year: fc.constantFrom('', '2026', '٢٠٢٦', '۱۴۰۵'),
		when_month: fc.constantFrom('', '3', '١٢'),
		danger: fc.constantFrom('', 'yes'),
	},
	{ requiredKeys: [] },
);

test('a browser reads a form exactly as the server would have read it', () => {
	fc.assert(
		fc.property(typed, (fields) => {
			const form = new FormData();
			for (const [name, value] of Object.entries(fields)) form.set(name, value);
			const here = readAnswers(form, 'ti', []);
			const there = readReport({ ...reportValues(form), language: 'ti' });
			expect(here.ok).toBe(there.ok);
			if (here.ok && there.ok) expect(plain(here.report)).toEqual(plain(there.report));
		}),
		{ numRuns: 500 },
	);
});

test('an empty form is told so at the question itself', () => {
	expect(readAnswers(new FormData(), 'ar', [])).toEqual({
		ok: false,
		field: 'words',
		say: 'empty',
	});
});

test('a recording alone is enough', () => {
	expect(readAnswers(new FormData(), 'ar', ['one']).ok).toBe(true);
});

test('a date that is none does not hold up a report', () => {
	const form = new FormData();
	form.set('words', 'They pushed us back.');
	form.set('when_year', 'the year of the drought');
	const read = readAnswers(form, 'so', []);
	expect(read.ok && read.report.when).toBe(undefined);
});

/** What would be sealed: unanswered parts do not exist. */
function plain(report: object): unknown {
	return JSON.parse(JSON.stringify(report));
}
