import { cleanText, ENVELOPE_LIMITS } from '#modules/reports/index.ts';

/** Keys of messages (area public): what whoever fills in a record can correct. */
export type ShapeProblem =
	| 'search_problem_too_long'
	| 'search_problem_not_in_list'
	| 'search_problem_age'
	| 'search_problem_height'
	| 'search_problem_order'
	| 'search_problem_many'
	| 'search_problem_broken';

/** Says what is wrong, and where below the value that was looked at. */
export type Tell = (problem: ShapeProblem, at?: readonly PropertyKey[]) => void;

/** Reads one answer; what it returns counts only if it told of nothing. */
export type Check<T> = (value: unknown, tell: Tell) => T;

type Shape = Readonly<Record<string, Check<unknown>>>;
export type Checked<S extends Shape> = { [Name in keyof S]: ReturnType<S[Name]> };
export type Fault = { path: readonly PropertyKey[]; problem: ShapeProblem };

/**
 * What may come in of a form, field by field. The library for schemas would do the same and weighs
 * more than all that seals in a family's browser.
 */
export function formOf<S extends Shape>(shape: S) {
	return {
		shape,
		safeParse(values: Readonly<Record<string, unknown>>): { data: Checked<S>; faults: Fault[] } {
			const faults: Fault[] = [];
			const told = (problem: ShapeProblem, path: readonly PropertyKey[] = []) =>
				faults.push({ path, problem });
			return { data: parts(shape)(values, told), faults };
		},
	};
}

/** An answer of a few lines; repaired, not refused. */
export function text(
	longest: number = ENVELOPE_LIMITS.answerCharacters,
): Check<string | undefined> {
	const check = line(longest);
	return (value, tell) => (value === undefined ? undefined : check(value, tell) || undefined);
}

/** The same, but kept when it is empty. */
export function line(longest: number): Check<string> {
	return (value, tell) => {
		if (typeof value !== 'string') return wrong(tell, 'search_problem_broken');
		const clean = cleanText(value);
		return clean.length > longest ? wrong(tell, 'search_problem_too_long') : clean;
	};
}

export function oneOf<const T extends readonly string[]>(list: T): Check<T[number]> {
	return (value, tell) =>
		list.find((one) => one === value) ?? wrong(tell, 'search_problem_not_in_list');
}

export function matching(pattern: RegExp): Check<string> {
	return (value, tell) =>
		typeof value === 'string' && pattern.test(value)
			? value
			: wrong(tell, 'search_problem_not_in_list');
}

export function within(least: number, most: number, problem: ShapeProblem) {
	return (value: unknown, tell: Tell): { from: number; to: number } => {
		const { from, to } = partsOf(value);
		const fits = (end: unknown) => typeof end === 'number' && end >= least && end <= most;
		if (!fits(from) || !fits(to)) tell(problem);
		else if (Number(from) > Number(to)) tell('search_problem_order');
		return { from: Number(from), to: Number(to) };
	};
}

export const yesOrNo: Check<boolean> = (value) => value === true;

/** What was read and found right before. */
export function as<T>(): Check<T> {
	return (value) => value as T;
}

export function maybe<T>(check: Check<T>): Check<T | undefined> {
	return (value, tell) => (value === undefined ? undefined : check(value, tell));
}

export function listOf<T>(check: Check<T>, most: number): Check<T[]> {
	return (value, tell) => {
		if (!Array.isArray(value)) return wrong(tell, 'search_problem_broken', []);
		if (value.length > most) return wrong(tell, 'search_problem_many', []);
		return value.map((one, at) => check(one, below(tell, at)));
	};
}

export function parts<S extends Shape>(shape: S): Check<Checked<S>> {
	return (value, tell) => {
		const given = partsOf(value);
		const read = Object.entries(shape).map(([name, check]) => [
			name,
			check(given[name], below(tell, name)),
		]);
		return Object.fromEntries(read);
	};
}

function below(tell: Tell, at: PropertyKey): Tell {
	return (problem, path = []) => tell(problem, [at, ...path]);
}

/** What stands in the place of an answer that nobody uses, since something was told of it. */
function wrong<T = string>(tell: Tell, problem: ShapeProblem, instead: T = '' as T): T {
	tell(problem);
	return instead;
}

function partsOf(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
