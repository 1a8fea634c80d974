import { type AnalysedName, analyseName } from '../names/index.ts';
import { romanise, spokenForms } from './fold-name.ts';
import type { ScanQuery } from './name-scan.ts';

/** A name that is searched for: analysed once, and in the spellings that the scan looks for. */
export type QueryForm = { analysed: AnalysedName; scans: Omit<ScanQuery, 'born' | 'side'>[] };

/**
 * A name in Latin letters is scanned as it is. One in another script is looked for plainly romanised
 * among the names of its script, which lie in the index so, and as its tradition romanises it among
 * all others; Han characters as each of the languages romanises them that write names with them.
 */
export function queryForms(names: readonly string[]): QueryForm[] {
	return names.slice(0, MOST_FORMS).flatMap((name) => {
		const { text, script } = romanise(name);
		const otherScript = script !== 0;
		const analysed = analyseName(name);
		const [spoken = '', ...others] = otherScript ? spokenForms(analysed.tokens) : [];
		const isHan = analysed.tokens.some(({ script }) => script === 'han');
		const texts = [...new Set([text, spoken, ...(isHan ? others : [])].map(fold))].filter(
			(folded) => folded !== '',
		);
		if (texts.length === 0) return [];
		const whole = texts.length === 1;
		const scans = texts.map((folded, place) => ({
			...{ text: folded, otherScript },
			...(!whole && { among: { script, own: place === 0 } }),
		}));
		return [{ analysed, scans }];
	});
}

/** Whether a name has a letter to search by: `?` or a dash is none. */
export function canBeSearched(name: string): boolean {
	return fold(romanise(name).text) !== '';
}

const MOST_FORMS = 4;

/** As the kernel folds the names of the index. */
function fold(text: string): string {
	return text
		.toLowerCase()
		.replace(/['`]/g, '')
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();
}
