import { toLatinDigits } from '#foundations/languages/index.ts';

/**
 * What was typed into the form of a record, control by control, as it was typed. The same names
 * serve a family's page, their inbox and the desk.
 */
export type Typed = Readonly<Record<string, string>>;

/** So many of a kind a form can hold: marks of a body, stretches of a journey. */
export const MOST_SLOTS = 12;

/** What a form shows at first; then one more than are filled. */
const FIRST_SLOTS = 3;

/** The controls of slots: `mark_1_kind`, `leg_2_year`. */
const PARTS = /^(mark|leg)_\d{1,2}_(kind|site|words|seen|place|country|calendar|year|month|day)$/;

/**
 * The answers of a posted form, without its receipt and its keys. Several answers to one question
 * are divided by spaces.
 *
 * @param controls the names that the form has, besides its slots
 */
export function typedOf(form: FormData, controls: readonly string[]): Typed {
	const typed: Record<string, string> = {};
	for (const [name, value] of form) {
		if (typeof value !== 'string' || !(controls.includes(name) || PARTS.test(name))) continue;
		typed[name] = typed[name] ? `${typed[name]} ${value}` : value;
	}
	return typed;
}

export function said(typed: Typed, name: string): string {
	return typed[name]?.trim() ?? '';
}

/** The numbers of the slots to show: `mark_1_…`, `leg_1_…`. */
export function slotsOf(typed: Typed, of: 'mark' | 'leg'): number[] {
	const filled = Object.keys(typed).flatMap((name) => {
		const [, at] = new RegExp(`^${of}_(\\d+)_(?!calendar|seen)`).exec(name) ?? [];
		return at && said(typed, name) ? [Number(at)] : [];
	});
	const most = Math.min(MOST_SLOTS, Math.max(FIRST_SLOTS, 1 + Math.max(0, ...filled)));
	return Array.from({ length: most }, (_, index) => index + 1);
}

/** One entry a line; empty lines count for nothing. */
export function linesOf(typed: Typed, name: string): string[] {
	return said(typed, name)
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean);
}

/** Digits of any script; NaN for what is no number, undefined for nothing. */
export function numberOf(typed: Typed, name: string): number | undefined {
	const text = said(typed, name);
	return text === '' ? undefined : Number(toLatinDigits(text));
}
