/**
 * A PDF as mat2 writes it, with what cameras wrote into its photos overwritten by zeros.
 *
 * mat2 in its light way copies photos into the new PDF byte for byte, place and serial number
 * included (seen with mat2 0.13.3 and cairo 1.16). Zeros keep every length, so that the PDF stays
 * whole. Undefined when a photo is in a form that is not understood here.
 */
export function blankPhotos(pdf: Uint8Array): Uint8Array | undefined {
	const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
	if (text.includes('/JPXDecode')) return undefined;
	const copy = pdf.slice();
	for (const found of text.matchAll(/\/DCTDecode[\s\S]{0,400}?stream\r?\n/g)) {
		const start = found.index + found[0].length;
		const end = text.indexOf('endstream', start);
		if (end === -1 || !blankPhoto(copy.subarray(start, end))) return undefined;
	}
	return copy;
}

/** Blanks one JPEG in place; false when it is none. */
function blankPhoto(photo: Uint8Array): boolean {
	if (photo[0] !== 0xff || photo[1] !== 0xd8) return false;
	let at = 2;
	while (at + 2 <= photo.length) {
		const marker = photo[at + 1] ?? 0;
		if (photo[at] !== 0xff) return false;
		if (marker === END_OF_IMAGE) {
			// Phones append whole films after the end of a photo.
			photo.fill(0, at + 2, trimmed(photo));
			return true;
		}
		const next = at + 2 + (((photo[at + 2] ?? 0) << 8) | (photo[at + 3] ?? 0));
		if (next > photo.length) return false;
		if (isTalk(marker)) photo.fill(0, at + 4, next);
		at = marker === START_OF_SCAN ? endOfScan(photo, next) : next;
	}
	return false;
}

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;

/** Comments and application segments, but for JFIF (APP0) and Adobe's colour transform (APP14). */
function isTalk(marker: number): boolean {
	return marker === 0xfe || (marker > 0xe0 && marker <= 0xef && marker !== 0xee);
}

/** Within a scan 0xff stands for itself before 0x00, and is a restart mark before 0xd0 to 0xd7. */
function endOfScan(photo: Uint8Array, from: number): number {
	for (let at = from; at + 1 < photo.length; at += 1) {
		const next = photo[at + 1] ?? 0;
		if (photo[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7))
			return at;
	}
	return photo.length;
}

/** The line end before `endstream` belongs to the PDF. */
function trimmed(photo: Uint8Array): number {
	let end = photo.length;
	while (end > 0 && (photo[end - 1] === 0x0a || photo[end - 1] === 0x0d)) end -= 1;
	return end;
}
