import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isKind, kinds, sniff } from '#foundations/media/index.ts';
import { aLetter, anOpenDocument, aPdf, aZip } from '#tests/support/media/papers.ts';
import { aHeicPhoto, aPhoto } from '#tests/support/media/photos.ts';
import { anAmrRecording } from '#tests/support/media/recordings.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const photo = await aPhoto('jpeg');

const real: [kind: string, file: Uint8Array][] = [
	['jpeg', photo],
	['png', await aPhoto('png')],
	['webp', await aPhoto('webp')],
	['heic', aHeicPhoto()],
	['pdf', aPdf(photo)],
	['docx', aLetter(photo)],
	['odt', anOpenDocument()],
	['amr', anAmrRecording()],
	['text', bytes('ካብ ሕጂ ንደሓር፡ what happened\r\n')],
];

test.each(real)('a %s is known by its bytes', (kind, file) => {
	expect(sniff(file)).toEqual({ ok: true, kind });
});

test('a spreadsheet is a spreadsheet', () => {
	const sheet = aZip([
		{ name: '[Content_Types].xml', content: '<Types/>' },
		{ name: 'xl/workbook.xml', content: '<workbook/>' },
	]);
	expect(sniff(sheet)).toEqual({ ok: true, kind: 'xlsx' });
});

test.each([
	['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
	['an SVG behind an XML head', '\ufeff  <?xml version="1.0"?><svg/>'],
	['an SVG behind a comment', '<!-- a photo --><svg onload="x()"/>'],
	['an SVG behind another element', '<a><svg onload="x()"/></a>'],
	['a page', '<!DOCTYPE html><title>x</title>'],
	['a page without a head', '\n<script>fetch("//evil.example")</script>'],
	['a shell script', '#!/bin/sh\nrm -rf /'],
	['a PHP script', '<?php system($_GET["x"]);'],
])('%s posing as a photo is refused', (_, text) => {
	expect(sniff(bytes(text))).toEqual({ ok: false, why: 'markup' });
});

test('words about markup are still words', () => {
	expect(sniff(bytes('They wrote 3 < 5 and <3'))).toEqual({ ok: true, kind: 'text' });
});

test('a program is nothing that we know', () => {
	expect(sniff(bytes('MZ\x90\0\x03\0'))).toEqual({ ok: false, why: 'unknown' });
	expect(sniff(bytes('\x7fELF\x02\x01\x01\0'))).toEqual({ ok: false, why: 'unknown' });
});

test('a zip that is no office file is refused', () => {
	const zip = aZip([{ name: 'photo.jpg', content: photo }]);
	expect(sniff(zip)).toEqual({ ok: false, why: 'archive' });
});

test('a letter that would unpack without end is refused', () => {
	const bomb = aLetter(photo, [{ name: 'word/more.xml', content: new Uint8Array(20_000_000) }]);
	expect(bomb.length).toBeLessThan(100_000);
	expect(sniff(bomb)).toEqual({ ok: false, why: 'archive' });
});

test('a letter with macros, or with paths that climb out, is refused', () => {
	for (const name of ['word/vbaProject.bin', '../../etc/passwd', '/etc/passwd'])
		expect(sniff(aLetter(photo, [{ name, content: 'x' }])).ok).toBe(false);
});

test('an empty file is empty', () => {
	expect(sniff(new Uint8Array())).toEqual({ ok: false, why: 'empty' });
});

test('no bytes, however random, break it', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 600 }), (random) => {
			const sniffed = sniff(random);
			if (sniffed.ok) expect(isKind(sniffed.kind)).toBe(true);
		}),
		{ numRuns: 2000 },
	);
});

test('no real file, however damaged, breaks it', () => {
	const files = fc.constantFrom(...real.map(([, file]) => file));
	const hurts = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 20 });
	fc.assert(
		fc.property(files, hurts, fc.nat(), (file, changes, cut) => {
			const damaged = file.slice(0, 1 + (cut % file.length));
			for (const [at, value] of changes) damaged[at % damaged.length] = value;
			expect(typeof sniff(damaged).ok).toBe('boolean');
		}),
		{ numRuns: 2000 },
	);
});

test('a file in a larger buffer is read where it lies', () => {
	for (const [kind, file] of real) {
		const larger = new Uint8Array(file.length + 7);
		larger.set(file, 7);
		expect(sniff(larger.subarray(7))).toEqual({ ok: true, kind });
	}
});

test('every kind says how it is served', () => {
	for (const { type, extension } of Object.values(kinds)) {
		expect(type).toMatch(/^[a-z]+\/[a-z0-9.+-]+/);
		expect(extension).toMatch(/^[a-z0-9]{2,4}$/);
	}
	expect(isKind('constructor')).toBe(false);
});
