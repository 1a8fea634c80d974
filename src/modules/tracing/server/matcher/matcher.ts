import type { AgeKeys } from '#foundations/sealing/index.ts';
import type { Search } from '../../search/index.ts';
import type { Register } from './register.ts';

/**
 * The matcher of one team: the opened records in memory, and the keys that open those to come.
 * Gone when it is locked, when the team changes its keys, and with the process.
 */
export type Matcher = {
	readonly compartmentId: string;
	readonly keys: readonly AgeKeys[];
	readonly unlockedBy: { readonly id: string; readonly name: string };
	/** ISO instant. */
	readonly since: string;
	readonly search: Search;
	readonly people: Register;
	/** The newest revision of each record that was read here, readable or not. */
	readonly positions: Map<string, number>;
	/** The oldest transaction under way at the last look: what others changed since is newer. */
	seen: string;
	/** Records that were changed by others, and are to be read. */
	readonly unread: Set<string>;
	total: number;
	loaded: boolean;
	locked: boolean;
	/** The comparison under way; another one waits for it. */
	turn: Promise<unknown>;
	timer: NodeJS.Timeout | undefined;
};

/** Bodies, survivors and searches of this process, by database and team. */
const matchers = new WeakMap<object, Map<string, Matcher>>();

export function matcherOf(db: object, compartmentId: string): Matcher | undefined {
	return matchers.get(db)?.get(compartmentId);
}

export function keepMatcher(db: object, matcher: Matcher): void {
	const all = matchers.get(db) ?? new Map<string, Matcher>();
	all.set(matcher.compartmentId, matcher);
	matchers.set(db, all);
	living.add({ db: new WeakRef(db), matcher });
}

/** Forgets the people, the names and the keys. */
export async function closeMatcher(matcher: Matcher): Promise<void> {
	if (matcher.locked) return;
	matcher.locked = true;
	clearTimeout(matcher.timer);
	for (const one of living) {
		if (one.matcher !== matcher) continue;
		living.delete(one);
		const all = one.db.deref();
		if (all) matchers.get(all)?.delete(matcher.compartmentId);
	}
	matcher.people.clear();
	matcher.positions.clear();
	matcher.unread.clear();
	(matcher as { keys: readonly AgeKeys[] }).keys = [];
	await matcher.search.close();
}

/** Locks what some team has open in this process, whatever database it is of. */
export async function closeMatchersOf(compartmentId: string | null): Promise<void> {
	const open = [...living].filter(
		({ matcher }) => compartmentId === null || matcher.compartmentId === compartmentId,
	);
	await Promise.all(open.map(({ matcher }) => closeMatcher(matcher)));
}

const living = new Set<{ db: WeakRef<object>; matcher: Matcher }>();
