import type { Written } from './written.ts';

/** People whom nobody wrote down one by one. */
export type Group = {
	readonly least: number;
	/** Null: nobody says how many at most. */
	readonly most: number | null;
	readonly how: 'counted' | 'estimated';
};

/** How many a group is said to be; null for a person. Who says «40 to 14» said 14 to 40. */
export function groupOf(action: string, facts: Written['facts']): Group | null {
	if (action !== 'addGroup') return null;
	const how = facts.groupCount === 'counted' ? 'counted' : 'estimated';
	const [low, high] = [people(facts.groupLeast), people(facts.groupMost)];
	if (high === null) return { least: low ?? 1, most: how === 'counted' ? low : null, how };
	const least = low ?? 1;
	return { least: Math.min(least, high), most: Math.max(least, high), how };
}

/** Two that turned out to be one: as few and as many as either of them says. */
export function asOne(groups: readonly Group[]): Group | null {
	const [first, ...rest] = groups;
	if (!first) return null;
	return rest.reduce(
		(all, one) => ({
			least: Math.min(all.least, one.least),
			most: all.most === null || one.most === null ? null : Math.max(all.most, one.most),
			how: all.how === 'counted' && one.how === 'counted' ? 'counted' : 'estimated',
		}),
		first,
	);
}

function people(fact: unknown): number | null {
	if (typeof fact !== 'number' || !Number.isFinite(fact)) return null;
	return Math.max(1, Math.floor(fact));
}
