import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Temporal } from '#foundations/time/index.ts';
import { readReport, reportValues } from '../forms.ts';
import { ABOUT, KINDS, MODES } from '../kinds.ts';
import { readAnswers } from './read-answers.ts';

const words = fc.string({ unit: 'binary', maxLength: 60 });
const noon = new Date('2026-11-21T12:00:00Z');
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
			const here = readAnswers(form, 'ti', [], noon);
			const values = { ...reportValues(form), language: 'ti' };
			const there = readReport(values, Temporal.PlainDate.from('2026-11-21'));
			expect(here.ok).toBe(there.ok);
			if (here.ok && there.ok) expect(plain(here.report)).toEqual(plain(there.report));
		}),
		{ numRuns: 500 },
	);
});

test('an empty form is told so at the question itself', () => {
	expect(readAnswers(new FormData(), 'ar', [], noon)).toEqual({
		ok: false,
		field: 'words',
		say: 'empty',
	});
});

test('a recording alone is enough', () => {
	expect(readAnswers(new FormData(), 'ar', ['one'], noon).ok).toBe(true);
});

test('a date that cannot be is said at its field, and an empty one holds nothing up', () => {
	const form = new FormData();
	form.set('words', 'They pushed us back.');
	form.set('when_year', 'the year of the drought');
	const answers = () => readAnswers(form, 'so', [], noon);
	expect(answers()).toEqual({ ok: false, field: 'when_year', say: 'dateUnread' });
	form.set('when_year', '2026');
	form.set('when_month', '13');
	expect(answers()).toEqual({ ok: false, field: 'when_month', say: 'noSuchMonth' });
	form.set('when_month', '');
	expect(answers()).toMatchObject({ ok: true, report: { when: { year: 2026 } } });
	form.set('when_year', '');
	expect(answers()).toMatchObject({ ok: true, report: { when: undefined } });
});

/** What would be sealed: unanswered parts do not exist. */
function plain(report: object): unknown {
	return JSON.parse(JSON.stringify(report));
}
