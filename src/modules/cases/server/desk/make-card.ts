import QRCode from 'qrcode';
import { lockWithPin, newPin } from '#foundations/sealing/index.ts';
import { MOST_BYTES, writeCode } from '../../card/code.ts';

export type HolderCard =
	| {
			ok: true;
			/** What the camera reads, to be typed where there is none. */
			code: string;
			/** The same as one SVG element. */
			picture: string;
			/** Sixteen digits, shown once. */
			pin: string;
	  }
	| { ok: false; problem: 'empty' | 'too-long' };

/**
 * A card with a summary for a doctor or a school, which only its holder's number opens. Nothing of it
 * is kept here.
 *
 * @param opener address that is put before the code, when the holder wants it
 */
export async function makeCard(words: string, opener?: string): Promise<HolderCard> {
	const text = words.replaceAll('\0', '').trim();
	if (!text) return { ok: false, problem: 'empty' };
	if (new TextEncoder().encode(text).length > MOST_BYTES) return { ok: false, problem: 'too-long' };
	const pin = newPin();
	const code = writeCode(await lockWithPin(text, pin), opener);
	const picture = await QRCode.toString(code, {
		...{ type: 'svg', errorCorrectionLevel: 'L', margin: 4 },
	});
	return { ok: true, code, picture, pin };
}
