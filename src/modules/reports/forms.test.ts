import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Temporal } from '#foundations/time/index.ts';
import { readReport, reportValues } from './forms.ts';

const told = (values: Record<string, unknown>) => readReport({ language: 'en', ...values });
const problemsOf = (values: Record<string, unknown>) => {
	const read = told(values);
	return read.ok ? {} : read.problems;
};

test('words alone are enough', () => {
	const read = told({ words: 'He hit me.' });
	expect(read).toMatchObject({ ok: true, report: { words: 'He hit me.', mode: 'anonymous' } });
});

test('a recording or a file alone is enough', () => {
	expect(told({ files: ['4b53bdf4-1e9b-4f1f-9d67-4c5f34c2d1d5'] }).ok).toBe(true);
});

test('nothing told is the only empty answer that is asked again', () => {
	expect(problemsOf({ words: '  \0 ' })).toEqual({ words: 'reports_problem_nothing_told' });
});

test('digits of the own script are understood', () => {
	const read = told({
		words: 'x',
		when: { calendar: 'persian', year: '۱۴۰۵', month: '٣', day: '' },
	});
	expect(read).toMatchObject({ report: { when: { year: 1405, month: 3 } } });
});

test('an unanswered year gives no date at all', () => {
	const form = new FormData();
	form.set('words', 'x');
	form.set('when_calendar', 'gregory');
	form.set('when_year', '');
	expect(readReport(reportValues(form))).toMatchObject({ ok: true, report: { when: undefined } });
});

test('a text longer than a book chapter is said to be too long, whatever its script', () => {
	expect(problemsOf({ words: 'ሰ'.repeat(100_001) })).toEqual({ words: 'reports_problem_too_long' });
	expect(told({ words: 'ሰ'.repeat(100_000) }).ok).toBe(true);
});

test('whoever wants to be named is asked for the name', () => {
	expect(problemsOf({ words: 'x', mode: 'named' })).toEqual({
		name: 'reports_problem_name_needed',
	});
});

test('broken Unicode is repaired, not refused', () => {
	expect(told({ words: 'a\ud800b\0c' })).toMatchObject({ report: { words: 'a\ufffdbc' } });
});

test('whatever is posted, reading it gives a report or problems, and never fails', () => {
	const junk = fc.oneof(fc.string({ unit: 'binary' }), fc.anything());
	const fields = [
		'words',
		'kind',
		'about',
		'country',
		'when',
		'danger',
		'mode',
		'keepAway',
		'files',
	];
	const posted = fc.dictionary(fc.constantFrom(...fields), junk);
	fc.assert(fc.property(fc.oneof(posted, junk), (input) => void readReport(input)));
});

test('a date that cannot be is a problem at its field, and the rest of the report is untouched', () => {
	const when = (year: number, month?: number, day?: number, calendar = 'gregory') =>
		readReport(
			{ language: 'en', words: 'They took my passport.', when: { calendar, year, month, day } },
			Temporal.PlainDate.from('2026-11-21'),
		);
	const problem = (when: string) => ({ ok: false, problems: { when } });
	expect(when(2026, 13)).toEqual(problem('reports_problem_no_such_month'));
	expect(when(2026, 2, 31)).toEqual(problem('reports_problem_no_such_day'));
	expect(when(2027)).toEqual(problem('reports_problem_future'));
	expect(when(2018, 13, 5, 'ethiopic').ok).toBe(true);
	// Somewhere it is tomorrow already.
	expect(when(2026, 11, 22).ok).toBe(true);
	expect(readReport(reportValues(monthAlone()))).toMatchObject(
		problem('reports_problem_not_a_number'),
	);
});

function monthAlone(): FormData {
	const form = new FormData();
	form.set('words', 'They took my passport.');
	form.set('when_month', '5');
	return form;
}
