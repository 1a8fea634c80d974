import type { Sharp, SharpOptions } from 'sharp';
import type { Kind } from '../kinds.ts';
import { MEDIA_LIMITS } from '../limits.ts';
import type { Cleaned } from './cleaned.ts';
import { notCleaned } from './cleaned.ts';
import { decodeHeic } from './decode-heic.ts';

/**
 * The picture drawn anew, upright, in the same format; HEIC becomes JPEG. What is written has no
 * EXIF, XMP, IPTC, colour profile, thumbnail or bytes after its end.
 */
export async function cleanImage(bytes: Uint8Array, kind: Kind): Promise<Cleaned> {
	if (kind === 'heic') return await cleanHeic(bytes);
	const format = formats[kind];
	if (!format) return notCleaned('cannot-be-cleaned');
	const sharp = await guarded();
	const about = await sharp(bytes, { limitInputPixels: false }).metadata();
	const { format: found, width, height, pages = 1 } = about;
	if (found !== kind) return notCleaned('refused-type');
	if (width * height * pages > MEDIA_LIMITS.pixels) return notCleaned('too-large');
	const picture = sharp(bytes, { ...reading, animated: kind === 'gif' || kind === 'webp' });
	return await draw(picture, kind, format);
}

async function cleanHeic(bytes: Uint8Array): Promise<Cleaned> {
	const decoded = await decodeHeic(bytes);
	if (!decoded.ok) return notCleaned(decoded.why);
	const { data, width, height } = decoded;
	const sharp = await guarded();
	const picture = sharp(data, { ...reading, raw: { width, height, channels: 4 } });
	return await draw(picture.flatten(), 'jpeg', formats.jpeg);
}

/** The limit is checked on what the file says, and once more while it is read. */
const reading: SharpOptions = { limitInputPixels: MEDIA_LIMITS.pixels, failOn: 'error' };

type Format = (picture: Sharp) => Sharp;

const formats = {
	jpeg: (picture: Sharp) => picture.jpeg({ quality: 90 }),
	png: (picture: Sharp) => picture.png(),
	webp: (picture: Sharp) => picture.webp({ quality: 90 }),
	gif: (picture: Sharp) => picture.gif(),
} as const satisfies Partial<Record<Kind, Format>> as Partial<Record<Kind, Format>> & {
	jpeg: Format;
};

async function draw(picture: Sharp, kind: Kind, format: Format): Promise<Cleaned> {
	const { versions } = await guarded();
	const seconds = MEDIA_LIMITS.milliseconds.image / 1000;
	const bytes = await format(picture.autoOrient()).timeout({ seconds }).toBuffer();
	return { ok: true, bytes, kind, how: `drawn anew by sharp ${versions.sharp}` };
}

type Drawing = typeof import('sharp').default;
let drawing: Promise<Drawing> | undefined;

/** Loaded with the first picture, for many a process never meets one; with its doors shut. */
function guarded(): Promise<Drawing> {
	drawing ??= import('sharp').then(({ default: sharp }) => {
		// A file says itself how it is to be read. Only the readers of these four formats stay
		// reachable, so that no SVG, PDF or rare format comes in through the back.
		sharp.block({ operation: ['VipsForeignLoad'] });
		sharp.unblock({
			operation: [
				'VipsForeignLoadJpeg',
				'VipsForeignLoadPng',
				'VipsForeignLoadWebp',
				'VipsForeignLoadNsgif',
			],
		});
		// Nothing of a picture outlives its cleaning.
		sharp.cache(false);
		return sharp;
	});
	return drawing;
}
