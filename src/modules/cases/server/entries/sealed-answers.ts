import { openText, sealText } from '#foundations/sealing/index.ts';
import { padded } from '../../padded.ts';

/** The sealed answers of one act, by field. */
export type SealedAnswers = Readonly<Record<string, unknown>>;

/**
 * JSON, padded and sealed. Padded with spaces to whole blocks, since the length of a sealed text
 * shows from outside and a yes and a story have lengths of their own.
 */
export async function sealAnswers(recipient: string, answers: SealedAnswers): Promise<Uint8Array> {
	const json = JSON.stringify(answers);
	const bytes = new TextEncoder().encode(json).length;
	const block = Math.max(512, 2 ** Math.floor(Math.log2(bytes / 8)));
	return sealText([recipient], padded(json, block));
}

/** Null where no key fits or what was sealed is none of ours; never fails. */
export async function openAnswers(
	identity: string | null,
	sealed: Uint8Array,
): Promise<SealedAnswers | null> {
	if (identity === null) return null;
	try {
		const value: unknown = JSON.parse(await openText(identity, sealed));
		const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
		return isRecord ? (value as SealedAnswers) : null;
	} catch {
		return null;
	}
}
