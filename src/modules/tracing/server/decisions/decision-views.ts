import type { AgeKeys } from '#foundations/sealing/index.ts';
import type { DecisionView } from '../../views.ts';
import type { DecisionRecord } from '../candidates/at-the-candidate.ts';
import { openContent } from '../sealed-content.ts';

/** The words under a decision, sealed to the team. */
export type DecisionWords = { reasons: string; authority?: string; reference?: string };

/** Decisions with the words that the keys open, oldest first. */
export async function decisionViewsOf(
	log: readonly DecisionRecord[],
	keys: readonly AgeKeys[],
): Promise<DecisionView[]> {
	return Promise.all(
		log.map(async ({ kind, method, byMember, at, sealed }) => {
			const words = await openAny(keys, sealed);
			return {
				...{ kind, method, memberId: byMember, at: at.toString() },
				reasons: words?.reasons ?? null,
				authority: words?.authority ?? null,
				reference: words?.reference ?? null,
			};
		}),
	);
}

async function openAny(keys: readonly AgeKeys[], sealed: Uint8Array) {
	for (const { identity } of keys) {
		const words = await openContent<DecisionWords>(identity, sealed);
		if (words) return words;
	}
	return null;
}
