import type { NameToken } from './analysed-name.ts';
import nicknames from './costs/nicknames.json' with { type: 'json' };
import { SAME_IN_OTHER_LANGUAGES } from './same-in-other-languages.ts';
import { skeletonOf } from './skeleton.ts';

/** How well a word of any script is written so in Latin, in bits. */
type Spelled = (token: NameToken, latin: string) => number;

/** True when one word is a usual short name of the other, or the same name of another language. */
export function sameCalled(a: NameToken, b: NameToken, spelled: Spelled): boolean {
	const groups = groupsOf(a, spelled);
	if (groups.length === 0) return false;
	return groupsOf(b, spelled).some((group) => groups.includes(group));
}

type Group = string;

/** The groups of a word: of a Latin one its own, of another those of the words that it spells. */
function groupsOf(token: NameToken, spelled: Spelled): readonly Group[] {
	if (token.script === 'latin') return GROUPS.get(token.native) ?? [];
	const known = found.get(token);
	if (known) return known;
	const words = new Set(token.latin.flatMap((latin) => BY_CONSONANTS.get(skeletonOf(latin)) ?? []));
	const fitting = [...words].filter((word) => spelled(token, word) >= FITS);
	const groups = fitting.flatMap((word) => GROUPS.get(word) ?? []);
	found.set(token, groups);
	return groups;
}

const FITS = 7;
const found = new WeakMap<NameToken, readonly Group[]>();

/** Word → its groups. A short name is in the group of each name it is short for. */
const GROUPS: ReadonlyMap<string, readonly Group[]> = index([
	...nicknames.groups,
	...SAME_IN_OTHER_LANGUAGES,
]);

const BY_CONSONANTS: ReadonlyMap<string, readonly string[]> = byConsonants(SAME_IN_OTHER_LANGUAGES);

function index(lines: readonly string[]): Map<string, Group[]> {
	const groups = new Map<string, Group[]>();
	for (const line of lines) {
		for (const word of new Set(line.split(' ')))
			groups.set(word, [...(groups.get(word) ?? []), line]);
	}
	return groups;
}

function byConsonants(lines: readonly string[]): Map<string, string[]> {
	const words = new Map<string, string[]>();
	for (const word of new Set(lines.flatMap((line) => line.split(' ')))) {
		const skeleton = skeletonOf(word);
		words.set(skeleton, [...(words.get(skeleton) ?? []), word]);
	}
	return words;
}
