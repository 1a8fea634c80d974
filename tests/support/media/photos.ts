import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** What must not be found again in a copy; no real person, place or device. */
export const CANARIES = ['Selam Testname', 'SN-4711-TEST', 'Testphone 9'];

/** A photo as a phone takes it: who, which device, where, and lying on its side. */
export async function aPhoto(
	format: 'jpeg' | 'png' | 'webp',
	{ width = 60, height = 40 } = {},
): Promise<Uint8Array> {
	const picture = sharp({ create: { width, height, channels: 3, background: '#c05020' } });
	const bytes = await picture
		.withExif({
			IFD0: { Artist: 'Selam Testname', Model: 'Testphone 9' },
			IFD2: { BodySerialNumber: 'SN-4711-TEST', DateTimeOriginal: '2024:05:05 05:05:05' },
			IFD3: {
				GPSLatitudeRef: 'N',
				GPSLatitude: '36/1 5/1 0/1',
				GPSLongitudeRef: 'W',
				GPSLongitude: '5/1 26/1 0/1',
			},
		})
		.withMetadata({ orientation: 6 })
		.toFormat(format)
		.toBuffer();
	return new Uint8Array(bytes);
}

/** The head of a PNG that says it is 300,000 by 300,000; there is nothing behind it. */
export function aBombOfPixels(): Uint8Array {
	const chunk = (type: string, content: Buffer) => {
		const body = Buffer.concat([Buffer.from(type), content]);
		const numbers = Buffer.alloc(8);
		numbers.writeUInt32BE(content.length, 0);
		numbers.writeUInt32BE(crc32(body), 4);
		return Buffer.concat([numbers.subarray(0, 4), body, numbers.subarray(4)]);
	};
	const head = Buffer.from('000493e0000493e00802000000', 'hex');
	const start = Buffer.from('89504e470d0a1a0a', 'hex');
	const parts = [
		start,
		chunk('IHDR', head),
		chunk('IDAT', deflateSync('')),
		chunk('IEND', Buffer.alloc(0)),
	];
	return new Uint8Array(Buffer.concat(parts));
}

/** 64 × 48 pixels by heif-enc 1.15, with the EXIF of `aPhoto` in other words (see HEIC_CANARIES). */
export function aHeicPhoto(): Uint8Array {
	return Uint8Array.from(Buffer.from(HEIC, 'base64'));
}

export const HEIC_CANARIES = ['Anna Secret', 'SN-4711'];

const HEIC = [
	'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAeFtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAA',
	'AAAAAAAAAA5waXRtAAAAAAACAAAAEGlkYXQAAAAAAEAAMAAAAExpbG9jAQAAAERAAAMAAQAAAAAAAAIFAAEAAAAAAAAC',
	'VgACAAEAAAAAAAAAAQAAAAAAAAAIAAMAAAAAAAAEWwABAAAAAAAAAT4AAABNaWluZgAAAAAAAwAAABVpbmZlAgAAAQAB',
	'AABodmMxAAAAABVpbmZlAgAAAAACAABncmlkAAAAABVpbmZlAgAAAQADAABFeGlmAAAAANVpcHJwAAAAs2lwY28AAABz',
	'aHZjQwEDcAAAAAAAAAAAAB7wAPz9+PgAAA8DIAABABhAAQwB//8DcAAAAwCQAAADAAADAB66AkAhAAEAJ0IBAQNwAAAD',
	'AJAAAAMAAAMAHqAggQWW6uSmubAgAAADACAAAAMAISIAAQAGRAHBc8CJAAAAFGlzcGUAAAAAAAAAQAAAAEAAAAAUaXNw',
	'ZQAAAAAAAABAAAAAMAAAABBwaXhpAAAAAAMICAgAAAAaaXBtYQAAAAAAAAACAAECgQIAAgIDhAAAAChpcmVmAAAAAAAA',
	'AA5kaW1nAAIAAQABAAAADmNkc2MAAwABAAIAAAOcbWRhdAAAAlIoAa8TgI/DLcZB/4hI5jqmuwNRplErKFS1DoZ0O//F',
	'xp1X18rGpH/mFsUqxBvEOKoxl7DcR+zqWDK5LvrQO4aNhOY4FRO/yLEvaKTTWIApBaeZOPLIedFa/8A1WalJF2/Fxr/X',
	'dsIaF9EQxET/T4wNSyz+f9E9hzv/IRIu+ifwN92LBhnwSfzOBPOzu9TA4BHBbud4ln0L0/bfgnenQD9NOWUPwKtGTE1o',
	'34/JVB4VV3MlvAGq/3Arfh1BqFzN42XfZ6jyZrxHHEE4aqOEQ/kRAzufHK6+NUMi8DYAkSMXOEfjk+8LZkK2xHsiQxN9',
	'1ImBuw85VJouzgkhJBdWmuGE0wFojTxAos6+STRh+Z6HaAHRMfVTa6zY+fazuj6hyb1D8W0UhqM+mlq97Z71jSKW42R7',
	'1shSAjKXcBlUVlU+qTrZRAB43eqkVDwDl/gH+Q5cJ8vJLPQ6RH/5l2nEAWcwsYg1ERaL8YdhnISUDJl6ltE6HO+zIiIe',
	'dHPVcHnB1wI2Wn1WGCu7u3DjV3qwFJZiiPDMyUl6McxK7zmOQv+yi4MfkQBavFFdWs4JTeqFuLhWHCu4gduujGWX7/k7',
	'rvbZHUesvjPRBC5bkNzEVysrS8gQtqqxQ3a9T9IzX9y1OwNVGdZLZ7bjvkGYddCJfLW1XY0VhZNaku/qWkzn2Ymm+Iat',
	'IkBJwlI/ApB4RVAf1OBgoo/zCpOkJQ0x17thHZEEHqwnCRCoYokazP9AnNzAyscDF0/0h3DviZc+G3ABtTBYdzIPuKZ8',
	'y5onHtS4dRqRax4AAAAATU0AKgAAAAgABwEaAAUAAAABAAAAYgEbAAUAAAABAAAAagEoAAMAAAABAAEAAAE7AAIAAAAM',
	'AAAAcgITAAMAAAABAAEAAIdpAAQAAAABAAAAfoglAAQAAAABAAAAyAAAAAAAAAABAAAAAQAAAAEAAAABQW5uYSBTZWNy',
	'ZXQAAAWQAAAHAAAABDAyMzKRAQAHAAAABAECAwCgAAAHAAAABDAxMDCgAQADAAAAAf//AACkMQACAAAACAAAAMAAAAAA',
	'U04tNDcxMQAABQAAAAEAAAAEAgMAAAABAAIAAAACTgAAAAACAAUAAAADAAABCgADAAIAAAACRQAAAAAEAAUAAAADAAAB',
	'IgAAAAAAAAA0AAAAAQAAAB4AAAABAAAAAAAAAAEAAAANAAAAAQAAABgAAAABAAAAAAAAAAE=',
].join('');
