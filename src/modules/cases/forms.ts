import { z } from 'zod';
import { toLatinDigits } from '#foundations/languages/index.ts';
import type { AskedField, FieldType, Procedure } from '#foundations/procedures/index.ts';
import { calendars } from '#foundations/time/index.ts';
import { cleanText } from '#modules/reports/index.ts';

const LONGEST = 100_000;

/**
 * What may come in with an act, drawn from its definition, for page and API alike: which answers
 * there are and how large they may be. What they mean is read by the procedure itself.
 *
 * Everything is optional here: what is missing is told by the procedure, all at once, and a
 * protective act misses nothing.
 */
export function answersForm(procedure: Procedure, action: string) {
	const asked = Object.keys(procedure.actions[action]?.asks ?? {});
	const shape = asked.flatMap((name) => {
		const field = procedure.fields[name];
		return field ? [[name, answerForm(field).nullish()] as const] : [];
	});
	return z.object(Object.fromEntries(shape));
}

/** One answer. An empty one is none. */
export function answerForm(field: AskedField): z.ZodType {
	return z.preprocess(unlessEmpty, SHAPES[field.type](field).optional());
}

const text = (most: number) =>
	z.preprocess(
		(value) => (typeof value === 'string' ? cleanText(value) : value),
		z.string().max(most),
	);

const oneOf = ({ choices = [] }: AskedField) => z.string().refine((one) => choices.includes(one));

const code = (shape: RegExp) => () => z.string().trim().regex(shape);

/** Decimal digits of any script; the last comma or point before at most four digits is the point. */
const number = z.preprocess(
	(value) => (typeof value === 'string' ? Number(plainNumber(value)) : value),
	z.number().min(-1e12).max(1e12),
);

const amount = z.preprocess(
	(value) => (typeof value === 'string' ? plainNumber(value) : value),
	z.string().regex(/^-?\d{1,15}(\.\d{1,4})?$/),
);

const currency = z
	.string()
	.trim()
	.toUpperCase()
	.regex(/^[A-Z]{3}$/);

const day = z.union([
	z.string().max(40),
	z.object({
		calendar: z.enum(calendars),
		year: z.number(),
		month: z.number().optional(),
		day: z.number().optional(),
	}),
]);

const row = z.record(
	z.string().max(60),
	z.union([z.string().max(2_000), z.number(), z.boolean(), z.null()]),
);

const SHAPES = {
	text: () => text(2_000),
	'long-text': () => text(LONGEST),
	choice: oneOf,
	choices: (field) => z.array(oneOf(field)).max(200),
	'yes-no': () => z.boolean(),
	'yes-no-unknown': () => z.enum(['yes', 'no', 'unknown']),
	date: () => day,
	moment: () => z.string().max(40),
	number: () => number,
	money: () => z.object({ amount, currency }),
	country: code(/^[A-Z]{2}$/),
	language: code(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
	zone: () => z.string().max(60),
	// A page without scripts has one box for a table: what is typed there is one row of words.
	rows: () => z.preprocess(asRows, z.array(row).max(500)),
	files: () => z.array(z.uuid()).max(20),
} satisfies Record<FieldType, (field: AskedField) => z.ZodType>;

/** Each line of a text is a row of its own. */
function asRows(value: unknown): unknown {
	if (typeof value !== 'string') return value;
	return cleanText(value)
		.split('\n')
		.flatMap((line) => (line.trim() ? [{ words: line.trim() }] : []));
}

function plainNumber(typed: string): string {
	const digits = toLatinDigits(typed.trim()).replace(/[\s'’\u{66c}]/gu, '');
	const [, whole = digits, fraction] = /^(.*)[.,\u{66b}](\d{1,4})$/u.exec(digits) ?? [];
	return fraction === undefined ? digits : `${whole.replace(/[.,]/g, '')}.${fraction}`;
}

function unlessEmpty(value: unknown): unknown {
	if (typeof value === 'string' && cleanText(value) === '') return undefined;
	return value === null || (Array.isArray(value) && value.length === 0) ? undefined : value;
}
