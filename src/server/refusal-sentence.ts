import { m } from '#foundations/languages/index.ts';
import { messageKeyOf, type Refusal } from '#foundations/refusal/index.ts';

/**
 * The sentence of a refusal in the reader's language; a code without one is a fault of ours, and
 * the check finds it.
 */
export function sentenceOf(refusal: Refusal): string {
	const sentences = m as unknown as Record<string, (() => string) | undefined>;
	return sentences[messageKeyOf(refusal.code)]?.() ?? refusal.code;
}
