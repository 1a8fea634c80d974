import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Family, familiesFor } from './families.ts';
import { lettersOf } from './letters-of.ts';
import { slicesOf } from './slices.ts';

export type Wanted = { language: string; weight: 400 | 700 };

/**
 * Fonts with the letters of a text that the ones always at hand do not have, cut to these letters:
 * TrueType, some KB each. Nothing of it is kept, for a letter’s words are in what was cut.
 */
export async function fontsFor(text: string, wanted: Wanted): Promise<Buffer[]> {
	const fonts: Buffer[] = [];
	const left = beyondOurs(text);
	const weightOf = ({ isVariable }: Family) => (isVariable ? wanted.weight : undefined);
	for (const family of familiesFor(text, wanted.language)) {
		const script = new RegExp(
			`[${family.scripts.map((one) => `\\p{Script=${one}}`).join('')}]`,
			'u',
		);
		const theirs = [...left].filter((char) => script.test(char));
		if (theirs.length === 0) continue;
		for (const slice of slicesOf(family)) {
			const here = theirs.filter((char) => left.has(char) && slice.has(char));
			if (here.length === 0) continue;
			const font = await cut(slice.file, here, weightOf(family));
			// Some parts claim letters of another family.
			const had = lettersOf(font, here);
			for (const char of had) left.delete(char);
			if (had.length > 0) fonts.push(font);
		}
	}
	return fonts;
}

/** What is not of our own scripts: other letters, and the signs of the East (U+2E80 and above). */
function beyondOurs(text: string): Set<string> {
	return new Set([...text].filter((char) => !OURS.test(char)));
}

const OURS =
	/[\p{C}\p{Z}\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Ethiopic}\p{Script=Bengali}\p{Script=Devanagari}\p{Script=Armenian}\p{Script=Georgian}]|(?=[\0-\u2e7f])[\p{Script=Common}\p{Script=Inherited}]/u;

/** Space, joiners and the circle for a mark that stands alone go with every script. */
const WITH_ALL = ' \u00a0\u200b\u200c\u200d\u25cc';

type Cut = (
	font: Buffer,
	text: string,
	how: { targetFormat: 'truetype'; variationAxes?: { wght: number } },
) => Promise<Buffer>;

async function cut(file: string, chars: readonly string[], weight?: number): Promise<Buffer> {
	const subset: Cut = createRequire(import.meta.url)('subset-font');
	return subset(readFileSync(file), chars.join('') + WITH_ALL, {
		targetFormat: 'truetype',
		...(weight && { variationAxes: { wght: weight } }),
	});
}
