import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AskedField } from '#foundations/procedures/index.ts';
import { PROCEDURES } from './definitions/index.ts';
import { answerForm, answersForm } from './forms.ts';
import { asItCame, readAnswers } from './read-answers.ts';

const field = (type: AskedField['type'], choices?: readonly string[]): AskedField => ({
	...{ half: 'fact', type, decision: 'what the test reads' },
	...(choices && { choices }),
});
const read = (type: AskedField['type'], value: unknown) => answerForm(field(type)).safeParse(value);

test('numbers are read in the digits in which they were typed', () => {
	for (const typed of ['1234.5', '1 234,5', '١٢٣٤٫٥', '۱۲۳۴.۵', '1.234,5', '१२३४.५']) {
		expect([typed, read('number', typed).data]).toEqual([typed, 1234.5]);
	}
	expect(read('number', 'about ten').success).toBe(false);
});

test('an amount keeps its cents and its currency', () => {
	expect(read('money', { amount: '1,200.50', currency: ' eur ' }).data).toEqual({
		...{ amount: '1200.50', currency: 'EUR' },
	});
	expect(read('money', { amount: '12', currency: 'euros' }).success).toBe(false);
});

test('an empty answer is none, whatever its type', () => {
	for (const empty of ['', '   ', null, undefined, []]) {
		expect(read('choice', empty)).toEqual({ success: true, data: undefined });
	}
});

test('words in any script are kept as they are, and controls are taken out', () => {
	expect(read('text', ' ሓደ \u0007ለይቲ ').data).toBe('ሓደ ለይቲ');
	expect(read('long-text', 'x'.repeat(100_001)).success).toBe(false);
});

test('a table typed into one box is a row for each line', () => {
	expect(read('rows', 'March: 12 h\n\nApril: 10 h').data).toEqual([
		...[{ words: 'March: 12 h' }, { words: 'April: 10 h' }],
	]);
});

test('what an act does not ask is not taken, and every act of every procedure has its form', () => {
	for (const procedure of PROCEDURES) {
		for (const [action, { asks = {} }] of Object.entries(procedure.actions)) {
			expect(Object.keys(answersForm(procedure, action).shape)).toEqual(Object.keys(asks));
			expect(readAnswers(procedure, action, { never: 'asked' })).toEqual({
				...{ answers: {}, problems: {} },
			});
		}
	}
});

test('whatever is sent is answered, and nothing is kept beyond its bounds', () => {
	const acts = PROCEDURES.flatMap((procedure) =>
		Object.keys(procedure.actions).map((action) => ({ procedure, action })),
	);
	fc.assert(
		fc.property(fc.constantFrom(...acts), fc.anything(), ({ procedure, action }, value) => {
			const asked = Object.keys(procedure.actions[action]?.asks ?? {});
			const all = Object.fromEntries(asked.map((name) => [name, value]));
			const { answers, problems } = readAnswers(procedure, action, all);
			for (const name of Object.keys(answers)) expect(problems).not.toHaveProperty([name]);
			expect(readAnswers(procedure, action, value).problems).toBeTypeOf('object');
		}),
		{ numRuns: 300 },
	);
	expect(asItCame('x'.repeat(200_000))).toHaveLength(100_000);
});
