import decodeQR from 'qr/decode.js';
import sharp from 'sharp';

/** What a phone's camera reads in a picture with a square code. @throws when it reads none */
export async function seenByCamera(picture: Buffer): Promise<string> {
	const { data, info } = await sharp(picture)
		.ensureAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true });
	return decodeQR({ ...info, data: Uint8Array.from(data) });
}
