import { z } from 'zod';
import { cleanText } from '#modules/reports/index.ts';

/**
 * What a human writes into a letter. What the record says of it (to which act it belongs, its last
 * day, its norm) is not theirs to write.
 */
export const letterForm = z.object({
	to: line(500),
	title: line(200),
	opening: words(5_000),
	parts: z
		.array(
			z.object({ field: z.string().max(80).nullable(), heading: line(200), words: words(50_000) }),
		)
		.max(40),
	remedy: words(5_000),
});

export type LetterForm = z.infer<typeof letterForm>;

function words(most: number) {
	return z.string().max(most).transform(cleanText);
}

function line(most: number) {
	return z
		.string()
		.max(most)
		.transform((text) => cleanText(text).replace(/\s*\n\s*/g, ' '));
}
