import type { NameToken } from './analysed-name.ts';
import { skeletonOf } from './skeleton.ts';

/** `count` neighbouring words from `at` on as one, `nur` and `din` as `nurdin`; of one script only. */
export function joinTokens(
	tokens: readonly NameToken[],
	at: number,
	count: number,
): NameToken | undefined {
	const first = tokens[at];
	if (!first || count === 1) return first;
	const known = joined.get(first)?.[count];
	if (known) return known;
	const parts = tokens.slice(at, at + count);
	if (parts.length < count || parts.some(({ script }) => script !== first.script)) return undefined;
	const native = parts.map((part) => part.native).join('');
	const latin = parts.map((part) => part.latin[0]).join('');
	const made = { ...first, native, latin: [latin] as const, skeleton: skeletonOf(latin) };
	const others = joined.get(first) ?? [];
	others[count] = made;
	joined.set(first, others);
	return made;
}

/** A word stands in one name only, so that what follows it is always the same. */
const joined = new WeakMap<NameToken, NameToken[]>();
