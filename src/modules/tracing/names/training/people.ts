import type { Script } from '../analysed-name.ts';
import { wordsOf } from '../words.ts';
import { readRows } from './read-rows.ts';

/** One human with all the names a parliament's list has; a human of two lists is one. */
export type Person = { key: string; names: { script: Script; text: string }[] };

/** The members of parliaments in everypolitician, those who share a whole name in one script merged. */
export function people(folder: string): Person[] {
	const rows = readRows(`${folder}/everypolitician/multiscript_persons.tsv`, '\t').slice(1);
	const byId = new Map<string, string[]>();
	for (const row of rows) {
		const [id = '', name = ''] = [row[2], row[6]];
		byId.set(id, [...(byId.get(id) ?? []), name]);
	}
	const parent = new Map<string, string>();
	const root = (id: string): string => {
		const up = parent.get(id);
		return up === undefined || up === id ? id : root(up);
	};
	const bearer = new Map<string, string>();
	for (const [id, names] of byId) {
		for (const name of names) {
			const words = wordsOf(name)
				.map(({ text }) => text)
				.sort();
			if (words.length < 2) continue;
			const whole = words.join(' ');
			const other = bearer.get(whole);
			if (other === undefined) bearer.set(whole, id);
			else parent.set(root(id), root(other));
		}
	}
	const merged = new Map<string, Person>();
	for (const [id, names] of byId) {
		const key = root(id);
		const person = merged.get(key) ?? { key, names: [] };
		for (const text of names) {
			const [word] = wordsOf(text);
			if (word) person.names.push({ script: word.script, text });
		}
		merged.set(key, person);
	}
	return [...merged.values()];
}

/** A number from 0 to 99 that a key always gets, to part those learned from and those tested. */
export function percentile(key: string): number {
	let hash = 2166136261;
	for (const letter of key) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
	return ((hash ^ (hash >>> 15)) >>> 0) % 100;
}
