import type { NameToken } from './analysed-name.ts';
import { compareTokens, type TokenComparison } from './compare-tokens.ts';
import type { NameFrequencies } from './frequencies.ts';
import { joinTokens } from './join-tokens.ts';

/** Words at `few` of the shorter name answer to words at `many` of the longer one. */
export type Answer = {
	few: readonly number[];
	many: readonly number[];
	/** The words compared, neighbours already joined. */
	x: NameToken;
	y: NameToken;
	how: TokenComparison;
};

/**
 * Which word answers to which so that the sum is highest; the order of the words is free, and two
 * or three neighbours may be one word in the other name. What finds no answer is left out.
 */
export function alignTokens(
	few: readonly NameToken[],
	many: readonly NameToken[],
	frequencies: NameFrequencies,
	unanswered: number,
): Answer[] {
	const choices = few.map((token, i) => {
		const single = many.map((other, j) => ({
			few: [i],
			many: [j],
			x: token,
			y: other,
			how: compareTokens(token, other, frequencies),
		}));
		const joined = joinedAnswers(few, many, i, single, frequencies);
		return [...single, ...joined]
			.sort((a, b) => b.how.weight - a.how.weight)
			.filter(({ how }, place) => place < 2 || how.weight > unanswered);
	});
	return best(choices, unanswered);
}

/** `abu` and `bakr` against `abubakr`, in both directions, where it says more than one word does. */
function joinedAnswers(
	few: readonly NameToken[],
	many: readonly NameToken[],
	i: number,
	single: readonly Answer[],
	frequencies: NameFrequencies,
): Answer[] {
	const answers: Answer[] = [];
	const add = (length: number, j: number, size: number) => {
		const a = joinTokens(few, i, length);
		const b = joinTokens(many, j, size);
		if (!a || !b || !likelyOne(a, b)) return;
		const how = compareTokens(a, b, frequencies);
		let without = 0;
		for (let at = j; at < j + size; at += 1) {
			without = Math.max(without, single[at]?.how.weight ?? 0);
		}
		if (how.weight <= without + 1) return;
		answers.push({
			few: span(i, length),
			many: span(j, size),
			x: a,
			y: b,
			how: { ...how, kind: 'joined' },
		});
	};
	for (let j = 0; j < many.length; j += 1) {
		if (j + 1 < many.length) add(1, j, 2);
		if (j + 2 < many.length) add(1, j, 3);
		if (i + 1 < few.length) add(2, j, 1);
		if (i + 2 < few.length) add(3, j, 1);
	}
	return answers;
}

/** Whether neighbours joined are so like a word, or like other neighbours, that they are compared. */
export function likelyOne(a: NameToken, b: NameToken): boolean {
	const [x, y] = [a.latin[0].length, b.latin[0].length];
	// What a Han character sounds like depends on the language of its bearer.
	if (a.script === 'han') return y <= 6 * a.native.length && y > a.native.length;
	if (b.script === 'han') return x <= 6 * b.native.length && x > b.native.length;
	if (Math.abs(x - y) > 2 + Math.max(x, y) / 4) return false;
	return a.skeleton.charCodeAt(0) === b.skeleton.charCodeAt(0);
}

function span(from: number, length: number): number[] {
	return length === 1 ? [from] : Array.from({ length }, (_, at) => from + at);
}

/** The choice of answers with the highest sum, each word answered once; a bounded full search. */
function best(choices: readonly (readonly Answer[])[], unanswered: number): Answer[] {
	let found: { sum: number; answers: Answer[] } = { sum: Number.NEGATIVE_INFINITY, answers: [] };
	let steps = 0;
	const hope: number[] = [];
	for (let i = choices.length - 1; i >= 0; i -= 1) {
		hope[i] = (hope[i + 1] ?? 0) + Math.max(0, choices[i]?.[0]?.how.weight ?? 0);
	}
	const search = (i: number, taken: number, sum: number, answers: readonly Answer[]): void => {
		steps += 1;
		if (i >= choices.length) {
			if (sum > found.sum) found = { sum, answers: [...answers] };
			return;
		}
		if (sum + (hope[i] ?? 0) <= found.sum || (steps > MOST_STEPS && found.answers.length > 0))
			return;
		for (const answer of choices[i] ?? []) {
			const mask = answer.many.reduce((bits, j) => bits | (1 << j), 0);
			if (taken & mask) continue;
			search(i + answer.few.length, taken | mask, sum + answer.how.weight, [...answers, answer]);
		}
		search(i + 1, taken, sum + unanswered, answers);
	};
	search(0, 0, 0, []);
	return found.answers;
}

const MOST_STEPS = 3_000;
