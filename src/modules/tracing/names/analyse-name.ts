import type { AnalysedName, NameToken } from './analysed-name.ts';
import { joinParts, splitEastAsian } from './joins.ts';
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

function tokenOf({ text, script, article }: Word): NameToken {
	const latin = romanise(text, script);
	return { native: text, latin, skeleton: skeletonOf(latin[0]), script, article };
}
