import type { SearchRecord } from '#modules/tracing/server/index.ts';
import { type Dice, dice } from './dice.ts';
import { type NameList, nameLists, type Word } from './name-lists.ts';

/**
 * People with three names each: as registered, as another clerk would spell it, and in their own
 * script where the lists know it (else a second misspelling, family name first). Always the same
 * people for the same seed.
 */
export function* generatePeople(count: number, seed = 1): Generator<SearchRecord> {
	const { lists } = nameLists();
	const thrown = dice(seed);
	for (let i = 0; i < count; i += 1) {
		const list = thrown.next() < 0.5 ? lists[0] : thrown.one(lists);
		if (!list) throw new RangeError('no list of names');
		yield person(`p${i}`, list, thrown);
	}
}

function person(id: string, list: NameList, thrown: Dice): SearchRecord {
	const words = [list.draw(thrown), list.draw(thrown), list.draw(thrown)];
	const day = new Date(Date.UTC(1945 + thrown.pick(70), 0, 1 + thrown.pick(365)));
	const born = day.toISOString().slice(0, 10);
	const own = words.map(({ latin }) => latin[0] ?? '').join(' ');
	const spelled = words.map((word) => another(word, thrown)).join(' ');
	return {
		id,
		names: [own, spelled, native(words) ?? clerk(own, thrown)],
		birth: { from: born, to: born },
		sex: thrown.next() < 0.4 ? 'female' : 'male',
		origin: list.name,
	};
}

function native(words: readonly Word[]): string | undefined {
	const written = words.map((word) => word.native);
	return written.every((word) => word !== undefined) ? written.join(' ') : undefined;
}

function another({ latin }: Word, thrown: Dice): string {
	return latin.length > 1 ? thrown.one(latin) : edited(latin[0] ?? '', 1, thrown);
}

function clerk(own: string, thrown: Dice): string {
	const [given = '', father = '', family = ''] = own.split(' ');
	return edited(`${family} ${given} ${father}`, 1, thrown);
}

/** A name with so many letters added, left out, changed or swapped with their neighbour. */
export function edited(name: string, edits: number, thrown: Dice): string {
	let letters = [...name];
	const alphabet = letters.filter((letter) => letter !== ' ');
	for (let i = 0; i < edits; i += 1) {
		const at = thrown.pick(letters.length);
		const [before, after] = [letters.slice(0, at), letters.slice(at + 1)];
		const here = letters[at] ?? '';
		const letter = thrown.one(alphabet);
		const [next = '', ...rest] = after;
		const ways = [
			[...before, letter, here, ...after],
			[...before, ...after],
			[...before, letter, ...after],
			[...before, next, here, ...rest],
		];
		letters = thrown.one(ways).filter((one) => one !== '');
	}
	return letters.join('');
}
