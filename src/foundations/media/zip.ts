import type { Kind } from './kinds.ts';
import { MEDIA_LIMITS } from './limits.ts';

type Entry = { name: string; unpacked: number };

/**
 * The kind of an office file, or undefined for any other zip, a broken one, one that would unpack
 * beyond all measure, and one with macros.
 *
 * Only the directory at the end is read; nothing is unpacked. Sizes in it can lie, which is why
 * the cleaner also runs with a limit on memory.
 *
 * Source: PKWARE APPNOTE 6.3.10, sections 4.3.12 and 4.3.16.
 */
export function zipKindOf(bytes: Uint8Array): Kind | undefined {
	const entries = readDirectory(bytes);
	if (!entries || isBomb(entries, bytes.length)) return undefined;
	const names = new Set(entries.map(({ name }) => name));
	if (entries.some(({ name }) => isDangerous(name))) return undefined;
	if (names.has('[Content_Types].xml')) {
		if (names.has('word/document.xml')) return 'docx';
		return names.has('xl/workbook.xml') ? 'xlsx' : undefined;
	}
	return isOpenDocumentText(bytes) && names.has('content.xml') ? 'odt' : undefined;
}

function isBomb(entries: Entry[], size: number): boolean {
	const unpacked = entries.reduce((sum, one) => sum + one.unpacked, 0);
	const { unpackedBytes, unpackedRatio } = MEDIA_LIMITS;
	return unpacked > unpackedBytes || unpacked > Math.max(size, 10_000) * unpackedRatio;
}

function isDangerous(name: string): boolean {
	return /^\/|\\|(^|\/)\.\.(\/|$)|vbaProject\.bin$|(^|\/)(activeX|embeddings)\//i.test(name);
}

/** The first entry of an OpenDocument file is its type, in the clear. */
function isOpenDocumentText(bytes: Uint8Array): boolean {
	const start = String.fromCharCode(...bytes.subarray(30, 90));
	return start.startsWith('mimetypeapplication/vnd.oasis.opendocument.text');
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

function readDirectory(bytes: Uint8Array): Entry[] | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = findEnd(view);
	if (end === undefined) return undefined;
	const count = view.getUint16(end + 10, true);
	if (count === 0 || count > MEDIA_LIMITS.entries) return undefined;
	const entries: Entry[] = [];
	let at = view.getUint32(end + 16, true);
	for (let index = 0; index < count; index += 1) {
		if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) return undefined;
		const nameLength = view.getUint16(at + 28, true);
		const tail = nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
		entries.push({
			name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
			unpacked: view.getUint32(at + 24, true),
		});
		at += 46 + tail;
	}
	return entries;
}

/** The end record is 22 bytes and a comment of at most 65,535. */
function findEnd(view: DataView): number | undefined {
	const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
	for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
		if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
	}
	return undefined;
}
