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
	const parts = tokens.slice(at, at + count);
	const known = joined.get(first)?.[count];
	if (known?.parts.every((part, i) => part === parts[i])) return known.made;
	if (parts.length < count || parts.some(({ script }) => script !== first.script)) return undefined;
	const native = parts.map((part) => part.native).join('');
	const latin = parts.map((part) => part.latin[0]).join('');
	const made = { ...first, native, latin: [latin] as const, skeleton: skeletonOf(latin) };
	const others = joined.get(first) ?? [];
	others[count] = { parts, made };
	joined.set(first, others);
	return made;
}

type Joined = { parts: readonly NameToken[]; made: NameToken };

/** What a word was last joined with: a name is compared with many, one after the other. */
const joined = new WeakMap<NameToken, Joined[]>();
