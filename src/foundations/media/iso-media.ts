import type { Kind } from './kinds.ts';

/**
 * The kind of an ISO base media file (mp4 and its family), by the brands in its first box.
 *
 * Source: ISO/IEC 14496-12, section 4.3; registered brands at mp4ra.org.
 */
export function isoKindOf(bytes: Uint8Array): Kind | undefined {
	if (ascii(bytes, 4) !== 'ftyp') return undefined;
	const [major = '', ...compatible] = brandsOf(bytes);
	return kindOfBrand(major) ?? compatible.map(kindOfBrand).find((kind) => kind !== undefined);
}

function brandsOf(bytes: Uint8Array): string[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = Math.min(view.getUint32(0), bytes.length, LONGEST_BOX);
	const brands = [ascii(bytes, 8)];
	for (let at = 16; at + 4 <= end; at += 4) brands.push(ascii(bytes, at));
	return brands;
}

/** Real files name a handful of brands. */
const LONGEST_BOX = 512;

function kindOfBrand(brand: string): Kind | undefined {
	if (/^(heic|heix|heim|heis|mif1)$/.test(brand)) return 'heic';
	if (/^(M4A |M4B )$/.test(brand)) return 'm4a';
	if (brand === 'qt  ') return 'mov';
	if (/^3g[pr2]/.test(brand)) return '3gp';
	return /^(isom|iso[2-9]|mp4[12]|avc1|M4V |MSNV|dash)$/.test(brand) ? 'mp4' : undefined;
}

function ascii(bytes: Uint8Array, at: number): string {
	return String.fromCharCode(...bytes.subarray(at, at + 4));
}
