import { expect, test } from 'vitest';
import { Temporal } from '#foundations/time/index.ts';
import { readContent } from '#modules/tracing/index.ts';
import { enteredIn, problemsAt } from './entered.ts';

const now = Temporal.Instant.from('2026-11-21T09:00:00Z');
const locals = { now: () => now, settings: { timeZone: 'UTC' } } as unknown as App.Locals;

/** What a page says of a form, control by control, and that it shows again what was typed. */
function saidOf(kind: 'alive' | 'dead' | 'missing', fields: Record<string, string>) {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	const { typed, problems, content } = enteredIn(kind, form, locals);
	expect(typed).toMatchObject(fields);
	if (Object.keys(problems).length > 0) return problems;
	const read = readContent(content, Temporal.PlainDate.from('2026-11-21'));
	return read.ok ? {} : problemsAt(kind, typed, read.problems);
}
const date = (name: string, calendar: string, year: string, month: string, day: string) => ({
	...{ [`${name}_calendar`]: calendar, [`${name}_year`]: year },
	...{ [`${name}_month`]: month, [`${name}_day`]: day },
});

test.each(['alive', 'dead', 'missing'] as const)(
	'of somebody %s, a slip is said at its control and nothing typed is lost',
	(kind) => {
		const one = (control: string, fields: Record<string, string>) =>
			expect(saidOf(kind, { name: 'Nadia', ...fields }), control).toEqual({
				[control]: expect.stringMatching(/\S/),
			});
		one('birth_day', date('birth', 'gregory', '1990', '2', '31'));
		one('birth_day', date('birth', 'islamic-umalqura', '1410', '2', '31'));
		one('birth_month', date('birth', 'gregory', '1990', '13', '1'));
		one('birth_year', date('birth', 'gregory', '2090', '1', '1'));
		one('height_from', { height_from: '900' });
		one('height_from', { height_from: '90 kg' });
		one('age_from', { age_from: 'many' });
		one('name', { name: Array.from({ length: 41 }, (_, i) => `Nadia ${i}`).join('\n') });
		one('leg_1_month', date('leg_1', 'gregory', '2020', '0', '1'));
		one('age_from', { age_from: '40', age_to: '20' });
		one('height_from', { height_from: '190', height_to: '170' });
	},
);

test('of somebody found, one thing must be said: a choice of a list is none, and nothing is lost', () => {
	for (const [kind, chosen] of [
		['dead', { condition: 'skeleton', category: 'journey' }],
		['alive', { wish: 'nothing' }],
	] as const) {
		expect(Object.keys(saidOf(kind, chosen))).toEqual(['name']);
		const enough: Record<string, string>[] = [
			{ name: '?' },
			{ place: 'A beach' },
			{ found_year: '2025' },
			{ words: 'A ring' },
		];
		for (const said of enough) expect(saidOf(kind, { ...chosen, ...said })).toEqual({});
	}
});

test('a death that ends before it begins is said', () => {
	const days = {
		...date('died_from', 'gregory', '2025', '5', '2'),
		...date('died_to', 'gregory', '2025', '4', '1'),
	};
	expect(Object.keys(saidOf('dead', days))).toEqual(['died_from_year']);
});
