import type { AnalysedName, NameToken } from './analysed-name.ts';
import { joinParts, splitEastAsian } from './joins.ts';
import { learned } from './learned.ts';
import { romanise } from './romanise.ts';
import { skeletonOf } from './skeleton.ts';
import { type Word, wordsOf } from './words.ts';

/**
 * Reads a name as written, in any script: titles and links go, articles and `Abd al-` are read as
 * spoken, each word gets its romanisations and its consonants. An empty text has no tokens.
 */
export function analyseName(text: string): AnalysedName {
	return { tokens: joinParts(splitEastAsian(wordsOf(text))).map(tokenOf) };
}

/**
 * A word that was read before is the same token again, with all that was worked out of it since.
 * Words come again and again among names; one alone says of nobody that they are known here.
 */
function tokenOf({ text, script, article }: Word): NameToken {
	const known = wordsRead();
	const key = article ? `+${text}` : text;
	const before = known.get(key);
	if (before?.script === script) return before;
	const latin = romanise(text, script);
	const token = { native: text, latin, skeleton: skeletonOf(latin[0]), script, article };
	if (known.size >= MOST_WORDS) known.clear();
	known.set(key, token);
	return token;
}

/** By what was learned: a measurement that learns anew reads all words anew. */
function wordsRead(): Map<string, NameToken> {
	const lesson = learned();
	const known = read.get(lesson) ?? new Map<string, NameToken>();
	read.set(lesson, known);
	return known;
}

const read = new WeakMap<object, Map<string, NameToken>>();
const MOST_WORDS = 20_000;
