import { isoKindOf } from './iso-media.ts';
import type { Kind } from './kinds.ts';
import { isMarkup, isText } from './text.ts';
import { zipKindOf } from './zip.ts';

/**
 * What a file is by its bytes; its name and what its sender says count for nothing.
 *
 * `markup` is SVG, HTML, XML or a script: a photo with such content would run in the reader's
 * browser. `archive` is a zip that is no office file, or one that would unpack without end.
 */
export type Sniffed =
	| { ok: true; kind: Kind }
	| { ok: false; why: 'empty' | 'markup' | 'archive' | 'unknown' };

/** Reads what a file is. Never throws, whatever the bytes. */
export function sniff(bytes: Uint8Array): Sniffed {
	if (bytes.length === 0) return { ok: false, why: 'empty' };
	const kind = signatures.find(([, fits]) => fits(bytes))?.[0];
	if (kind) return { ok: true, kind };
	const isoKind = isoKindOf(bytes);
	if (isoKind) return { ok: true, kind: isoKind };
	if (starts(bytes, 'PK')) {
		const office = zipKindOf(bytes);
		return office ? { ok: true, kind: office } : { ok: false, why: 'archive' };
	}
	if (isMarkup(bytes)) return { ok: false, why: 'markup' };
	return isText(bytes) ? { ok: true, kind: 'text' } : { ok: false, why: 'unknown' };
}

type Signature = readonly [Kind, (bytes: Uint8Array) => boolean];

/** Sources: the specifications of the formats; MIME Sniffing Standard (WHATWG), section 6. */
const signatures: readonly Signature[] = [
	['jpeg', (bytes) => starts(bytes, '\xff\xd8\xff')],
	['png', (bytes) => starts(bytes, '\x89PNG\r\n\x1a\n')],
	['gif', (bytes) => starts(bytes, 'GIF87a') || starts(bytes, 'GIF89a')],
	['webp', (bytes) => starts(bytes, 'RIFF') && starts(bytes, 'WEBP', 8)],
	['wav', (bytes) => starts(bytes, 'RIFF') && starts(bytes, 'WAVE', 8)],
	['pdf', (bytes) => starts(bytes, '%PDF-')],
	// EBML opens Matroska too; only what calls itself webm is one.
	['webm', (bytes) => starts(bytes, '\x1aE\xdf\xa3') && within(bytes, 'webm', 64)],
	['ogg', (bytes) => starts(bytes, 'OggS\0')],
	['mp3', (bytes) => starts(bytes, 'ID3') || isMpegAudio(bytes)],
	['amr', (bytes) => starts(bytes, '#!AMR\n') || starts(bytes, '#!AMR-WB\n')],
];

/** A frame of MPEG audio, layer III, with a bit rate and a sampling rate that exist. */
function isMpegAudio(bytes: Uint8Array): boolean {
	const [sync = 0, layer = 0, rates = 0] = bytes;
	if (sync !== 0xff || (layer & 0xe6) !== 0xe2) return false;
	return rates >> 4 !== 0 && rates >> 4 !== 15 && (rates & 0x0c) !== 0x0c;
}

function starts(bytes: Uint8Array, text: string, at = 0): boolean {
	if (bytes.length < at + text.length) return false;
	for (let index = 0; index < text.length; index += 1) {
		if (bytes[at + index] !== text.charCodeAt(index)) return false;
	}
	return true;
}

function within(bytes: Uint8Array, text: string, last: number): boolean {
	for (let at = 0; at < last; at += 1) if (starts(bytes, text, at)) return true;
	return false;
}
