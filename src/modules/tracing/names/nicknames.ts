import type { NameToken } from './analysed-name.ts';
import nicknames from './costs/nicknames.json' with { type: 'json' };
import { SAME_IN_OTHER_LANGUAGES } from './same-in-other-languages.ts';

/** True when one word is a usual short name of the other, or the same name of another language. */
export function sameCalled(a: NameToken, b: NameToken): boolean {
	const groups = GROUPS.get(a.latin[0]);
	if (!groups) return false;
	const others = GROUPS.get(b.latin[0]);
	return others?.some((group) => groups.includes(group)) ?? false;
}

/** Word → the groups it is in. A short name is in the group of each name it is short for. */
const GROUPS: ReadonlyMap<string, readonly number[]> = groupsOf([
	...nicknames.groups,
	...SAME_IN_OTHER_LANGUAGES,
]);

function groupsOf(lines: readonly string[]): Map<string, number[]> {
	const groups = new Map<string, number[]>();
	for (const [group, line] of lines.entries()) {
		for (const word of new Set(line.split(' '))) {
			groups.set(word, [...(groups.get(word) ?? []), group]);
		}
	}
	return groups;
}
