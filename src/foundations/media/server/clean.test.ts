import fc from 'fast-check';
import sharp from 'sharp';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Kind } from '#foundations/media/index.ts';
import { clean, mediaTools } from '#foundations/media/server/index.ts';
import { isInstalled, tagsOf, wordsIn } from '#tests/support/media/look.ts';
import { aLetter, anOpenDocument, aPdf } from '#tests/support/media/papers.ts';
import {
	aBombOfPixels,
	aHeicPhoto,
	aPhoto,
	CANARIES,
	HEIC_CANARIES,
} from '#tests/support/media/photos.ts';
import { anAmrRecording, aRecording } from '#tests/support/media/recordings.ts';

const ffmpeg = isInstalled('ffmpeg');
const mat2 = isInstalled('mat2');
const exiftool = isInstalled('exiftool');
for (const [name, here] of Object.entries({ ffmpeg, mat2, exiftool }))
	if (!here) console.log(`skipped: ${name} is not installed, so what needs it is not tested`);

afterEach(() => vi.unstubAllEnvs());

const SECRETS = /gps|serial|artist|author|creator|model|make|location|title|comment|date.?time/i;

/** A clean copy, and nothing telling in it, seen by a look that shares no code with the cleaning. */
async function copyOf(file: Uint8Array, kind: Kind, words: readonly string[] = CANARIES) {
	const cleaned = await clean(file, kind);
	if (!cleaned.ok) throw new Error(`no copy: ${cleaned.why}`);
	expect(wordsIn(cleaned.bytes, words)).toEqual([]);
	if (exiftool) {
		const telling = Object.entries(await tagsOf(cleaned.bytes, cleaned.kind)).filter(
			([name, value]) => SECRETS.test(name) && !isNothing(value),
		);
		expect(telling).toEqual([]);
	}
	return cleaned;
}

/** Containers have a place for a date that cannot be left out, only be zero. */
function isNothing(value: unknown): boolean {
	return /^0000:00:00/.test(String(value)) || value === '';
}

describe('photos', () => {
	test.each(['jpeg', 'png', 'webp'] as const)(
		'a %s copy has no place, device or name, and stands upright',
		async (kind) => {
			const photo = await aPhoto(kind);
			expect(wordsIn(photo, CANARIES).length).toBeGreaterThan(0);
			const copy = await copyOf(photo, kind);
			const { width, height, exif, xmp, icc } = await sharp(copy.bytes).metadata();
			expect([width, height]).toEqual([40, 60]);
			expect([exif, xmp, icc]).toEqual([undefined, undefined, undefined]);
			expect(copy.kind).toBe(kind);
		},
	);

	test('a photo of an iPhone becomes a JPEG without its place', async () => {
		const photo = aHeicPhoto();
		expect(wordsIn(photo, HEIC_CANARIES)).toEqual(HEIC_CANARIES);
		const copy = await copyOf(photo, 'heic', HEIC_CANARIES);
		expect(copy.kind).toBe('jpeg');
		expect(await sharp(copy.bytes).metadata()).toMatchObject({ width: 64, height: 48 });
	});

	test('a film hidden behind a photo is gone', async () => {
		const photo = await aPhoto('jpeg');
		const withFilm = new Uint8Array([...photo, ...new TextEncoder().encode('ftypmp42 HIDDEN')]);
		await copyOf(withFilm, 'jpeg', [...CANARIES, 'HIDDEN']);
	});

	test('a moving picture still moves', async () => {
		const stills = ['red', 'blue'].map((background) => ({
			create: { width: 40, height: 40, channels: 3 as const, background },
		}));
		const pictures = await Promise.all(stills.map((one) => sharp(one).png().toBuffer()));
		const frames = await sharp(pictures, { join: { animated: true } })
			.gif()
			.toBuffer();
		const copy = await copyOf(new Uint8Array(frames), 'gif');
		expect((await sharp(copy.bytes, { animated: true }).metadata()).pages).toBe(2);
	});

	test('a picture of nine thousand million pixels is not opened', async () => {
		expect(await clean(aBombOfPixels(), 'png')).toEqual({ ok: false, why: 'too-large' });
	});

	test('half a photo is broken', async () => {
		const photo = await aPhoto('png', { width: 400, height: 400 });
		const cleaned = await clean(photo.subarray(0, photo.length / 2), 'png');
		expect(cleaned).toEqual({ ok: false, why: 'broken' });
	});

	test('an SVG is refused, also when it says it is a PNG', async () => {
		const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
		expect(await clean(svg, 'png')).toEqual({ ok: false, why: 'refused-type' });
	});
});

describe('papers', () => {
	test.skipIf(!mat2)('a letter loses its author everywhere and keeps its words', async () => {
		const letter = aLetter(await aPhoto('jpeg'));
		expect(wordsIn(letter, CANARIES)).toEqual(CANARIES);
		const copy = await copyOf(letter, 'docx');
		expect(wordsIn(copy.bytes, ['What happened', ' at the gate'])).toHaveLength(2);
	});

	test.skipIf(!mat2)('an OpenDocument text loses its author', async () => {
		const copy = await copyOf(anOpenDocument(), 'odt');
		expect(wordsIn(copy.bytes, ['What happened'])).toHaveLength(1);
	});

	test.skipIf(!mat2)('a PDF loses its author, and its photo the place it was taken', async () => {
		const paper = aPdf(await aPhoto('jpeg'));
		expect(wordsIn(paper, CANARIES)).toEqual(CANARIES);
		const copy = await copyOf(paper, 'pdf');
		expect(copy.how).toBe('mat2 --lightweight');
		expect(wordsIn(copy.bytes, ['Exif', 'GPS'])).toEqual([]);
	});

	test.skipIf(!mat2)('a PDF that is none has no copy', async () => {
		const file = new TextEncoder().encode('%PDF-1.5\nnothing follows');
		expect((await clean(file, 'pdf')).ok).toBe(false);
	});

	test.skipIf(!mat2)('a letter with a part that nobody knows has no copy', async () => {
		const letter = aLetter(await aPhoto('jpeg'), [{ name: 'word/secret.bin', content: 'x' }]);
		expect(await clean(letter, 'docx')).toEqual({ ok: false, why: 'cannot-be-cleaned' });
	});
});

describe('recordings', () => {
	test.skipIf(!ffmpeg).each(['mp4', 'mov', '3gp', 'webm', 'ogg', 'mp3', 'm4a', 'wav'] as const)(
		'a %s copy has no place, device or name',
		async (kind) => {
			const recording = await aRecording(kind);
			expect(wordsIn(recording, CANARIES).length).toBeGreaterThan(0);
			const copy = await copyOf(recording, kind, [...CANARIES, '36.08', 'x264']);
			expect(copy.bytes.length).toBeGreaterThan(1000);
		},
	);

	test.skipIf(!ffmpeg)('an AMR recording, as old phones make it, is copied', async () => {
		await copyOf(anAmrRecording(), 'amr');
	});

	test.skipIf(!ffmpeg)('a recording that is damaged has no copy', async () => {
		const recording = await aRecording('mp4');
		const cleaned = await clean(recording.subarray(0, 60), 'mp4');
		expect(cleaned).toEqual({ ok: false, why: 'broken' });
	});
});

test('without the programs there is no copy, and it says so', async () => {
	const letter = aLetter(await aPhoto('jpeg'));
	vi.stubEnv('PATH', '/nowhere');
	expect(await mediaTools()).toEqual({ document: false, recording: false });
	expect(await clean(letter, 'docx')).toEqual({ ok: false, why: 'tool-missing' });
	expect(await clean(anAmrRecording(), 'amr')).toEqual({ ok: false, why: 'tool-missing' });
});

test('words stay as they are', async () => {
	const words = new TextEncoder().encode('What happened');
	expect(await clean(words, 'text')).toMatchObject({ ok: true, bytes: words });
});

test('no photo, however damaged, stops the server', { timeout: 60_000 }, async () => {
	const files = [
		['jpeg', await aPhoto('jpeg')],
		['png', await aPhoto('png')],
		['webp', await aPhoto('webp')],
		['heic', aHeicPhoto()],
	] as const;
	await fc.assert(
		fc.asyncProperty(
			fc.constantFrom(...files),
			fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }),
			fc.nat(),
			async ([kind, file], changes, cut) => {
				const damaged = file.slice(0, 16 + (cut % file.length));
				// The first bytes stay, so that the damage reaches the decoder.
				for (const [at, value] of changes) damaged[16 + (at % damaged.length)] = value;
				expect(typeof (await clean(damaged, kind)).ok).toBe('boolean');
			},
		),
		{ numRuns: 120 },
	);
});

test('no paper or recording, however damaged, stops the server', { timeout: 120_000 }, async () => {
	const files: [Kind, Uint8Array][] = [
		['docx', aLetter(await aPhoto('jpeg'))],
		['pdf', aPdf(await aPhoto('jpeg'))],
		['amr', anAmrRecording()],
	];
	if (ffmpeg) files.push(['mp4', await aRecording('mp4')], ['webm', await aRecording('webm')]);
	await fc.assert(
		fc.asyncProperty(
			fc.constantFrom(...files),
			fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }),
			async ([kind, file], changes) => {
				const damaged = file.slice();
				for (const [at, value] of changes) damaged[40 + (at % (damaged.length - 40))] = value;
				const cleaned = await clean(damaged, kind);
				if (cleaned.ok) expect(wordsIn(cleaned.bytes, ['SN-4711-TEST'])).toEqual([]);
			},
		),
		{ numRuns: 20 },
	);
});
