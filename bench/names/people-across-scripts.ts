import type { Script } from '#modules/tracing/index.ts';
import { learnsFromHalf, people } from '#modules/tracing/server/index.ts';
import type { Figure } from '../figure.ts';
import { type Candidate, type Query, rank } from './rank.ts';

const SCRIPTS: readonly Script[] = [
	'arabic',
	'cyrillic',
	'hebrew',
	'devanagari',
	'greek',
	'armenian',
	'georgian',
	'hangul',
	'kana',
	'han',
];

/** Whole names of members of parliament against all Latin names of all members (everypolitician). */
export function peopleAcrossScripts(folder: string): Figure[] {
	const all = people(folder);
	const candidates: Candidate[] = all.flatMap(({ names }, owner) =>
		textsIn(names, 'latin').map((text) => ({ text, owner })),
	);
	return SCRIPTS.flatMap((script) => {
		const queries: Query[] = all.flatMap(({ key, names }, owner) => {
			if (learnsFromHalf(key) || textsIn(names, 'latin').length === 0) return [];
			return textsIn(names, script).map((text) => ({ text, owners: new Set([owner]) }));
		});
		return rank(`whole names, ${script} to latin`, queries, candidates);
	});
}

function textsIn(names: readonly { script: Script; text: string }[], script: Script): string[] {
	return [...new Set(names.filter((name) => name.script === script).map(({ text }) => text))];
}
