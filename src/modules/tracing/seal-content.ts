import { sealText } from '#foundations/sealing/index.ts';

/**
 * JSON, padded with spaces to whole blocks and sealed: the length of a sealed text shows from
 * outside, and a name and a story have lengths of their own.
 *
 * @param value a `Content`, or the words of a decision or a telling
 */
export async function sealContent(recipient: string, value: object): Promise<Uint8Array> {
	const json = JSON.stringify(value);
	const bytes = new TextEncoder().encode(json).length;
	const block = Math.max(1024, 2 ** Math.floor(Math.log2(bytes / 8)));
	return sealText([recipient], json + ' '.repeat(Math.ceil(bytes / block) * block - bytes));
}
