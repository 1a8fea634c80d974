import type { LetterCosts } from '../letters.ts';

/** The costs of letters after each other, from words and how often each was seen. */
export function learnLetters(words: ReadonlyMap<string, number>): LetterCosts {
	const [one, two, three] = [
		new Float64Array(27),
		new Float64Array(27 ** 2),
		new Float64Array(27 ** 3),
	];
	for (const [word, count] of words) {
		const weight = Math.sqrt(count);
		let [first, second] = [0, 0];
		for (let at = 0; at <= word.length; at += 1) {
			const next = at < word.length ? word.charCodeAt(at) - 96 : 0;
			bump(one, next, weight);
			bump(two, second * 27 + next, weight);
			bump(three, (first * 27 + second) * 27 + next, weight);
			first = second;
			second = next;
		}
	}
	const costs = new Uint8Array(27 ** 3);
	for (let before = 0; before < 27 ** 2; before += 1) {
		const second = before % 27;
		for (let next = 0; next < 27; next += 1) {
			const alone = (at(one, next) + 1) / (sum(one, 0) + 27);
			const after = share(two, second, next, alone);
			const p = share(three, before, next, after);
			costs[before * 27 + next] = Math.min(255, Math.round(-Math.log2(p) * 8));
		}
	}
	return { eighths: btoa(String.fromCharCode(...costs)) };
}

function share(counts: Float64Array, context: number, next: number, wider: number): number {
	const seen = sum(counts, context);
	return (at(counts, context * 27 + next) + 12 * wider) / (seen + 12);
}

function sum(counts: Float64Array, context: number): number {
	let total = 0;
	for (let next = 0; next < 27; next += 1) total += at(counts, context * 27 + next);
	return total;
}

function at(counts: Float64Array, place: number): number {
	return counts[place] ?? 0;
}

function bump(counts: Float64Array, place: number, weight: number): void {
	counts[place] = at(counts, place) + weight;
}
