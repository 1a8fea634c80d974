import { readFileSync } from 'node:fs';
import { wordsOf } from '../words.ts';
import { addPair, type Pairs } from './pairs.ts';

/** The names that the project itself knows how to write, for scripts that the lists leave out. */
export function knownPairs(pairs: Pairs, mayLearn: (key: string) => boolean): void {
	for (const [native = '', ...latins] of knownNames()) {
		if (!mayLearn(native)) continue;
		for (const latin of latins) addPair(pairs, native, latin, KNOWN);
	}
}

/** A pair written by somebody who knows the name says more than a mined one. */
const KNOWN = 9;

export function knownNames(): string[][] {
	return readFileSync(new URL('./known-pairs.txt', import.meta.url), 'utf8')
		.split('\n')
		.filter((line) => line !== '' && !line.startsWith('#'))
		.map((line) => line.split(' '))
		.filter(([native = '']) => wordsOf(native).length > 0);
}
