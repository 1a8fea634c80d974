import { type FaultIn, lintAll, type Procedure } from '#foundations/procedures/index.ts';
import { PACK_LIMITS } from './packs/index.ts';
import { whyNot } from './ui/words.ts';

/** What is wrong with procedures, also with what they ask of packs and of the sentences there are. */
export function procedureFaults(procedures: readonly Procedure[]): FaultIn[] {
	return lintAll(procedures, {
		limits: Object.keys(PACK_LIMITS),
		hasSentence: (code) => whyNot(code) !== code,
	});
}
