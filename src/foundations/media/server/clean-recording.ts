import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kind } from '../kinds.ts';
import { kinds } from '../kinds.ts';
import { MEDIA_LIMITS } from '../limits.ts';
import type { Cleaned, NotCleaned } from './cleaned.ts';
import { inMemory } from './in-memory.ts';
import { findTool, runTool } from './run-tool.ts';

/**
 * Sound and picture packed anew by ffmpeg, without being decoded: no place, device, time, title,
 * cover, chapters, subtitles or telemetry. Messages that cameras hide inside the picture itself
 * (SEI units of H.264 and H.265) are taken out too.
 */
export async function cleanRecording(bytes: Uint8Array, kind: Kind): Promise<Cleaned> {
	const cleaned = await cleanRecordingFrom(bytes, { kind, size: bytes.length }, (path) =>
		readFile(path),
	);
	if (!cleaned.ok) return cleaned;
	return { ok: true, bytes: cleaned.copy, kind, how: cleaned.how };
}

export type CleanedRecording<Copy> =
	| { ok: true; copy: Copy; how: string }
	| { ok: false; why: NotCleaned };

/**
 * The same for one that is too large for the memory of the process: it is read as it comes, and
 * `take` is given the place of the copy, in a folder in memory that is gone when it has ended.
 *
 * @param size in bytes, of the original
 */
export async function cleanRecordingFrom<Copy>(
	source: Uint8Array | AsyncIterable<Uint8Array>,
	{ kind, size }: { kind: Kind; size: number },
	take: (path: string) => Promise<Copy>,
): Promise<CleanedRecording<Copy>> {
	const [ffmpeg, ffprobe] = await Promise.all([findTool('ffmpeg'), findTool('ffprobe')]);
	const form = forms[kind];
	if (!ffmpeg || !ffprobe) return { ok: false, why: 'tool-missing' };
	if (!form) return { ok: false, why: 'cannot-be-cleaned' };
	const cleaned = await inMemory(async (folder): Promise<CleanedRecording<Copy>> => {
		const { extension } = kinds[kind];
		await writeFile(join(folder, `original.${extension}`), source, { mode: 0o600 });
		const input = ['-protocol_whitelist', 'file', '-f', form.read, '-i', `original.${extension}`];
		const limits = limitsFor(size);
		const seen = await runTool([ffprobe, ...show, ...input], folder, limits);
		if (seen.outcome === 'failed') return { ok: false, why: 'broken' };
		const filter = withoutMessages(seen.output);
		const output = [...pack, ...filter, ...(form.options ?? []), '-f', form.write, 'copy.out'];
		const { outcome } = await runTool([ffmpeg, ...quiet, ...input, ...output], folder, limits);
		if (outcome !== 'done') return { ok: false, why: whyNot(outcome) };
		// Half of the room for whoever comes next: nobody needs the original any more.
		await rm(join(folder, `original.${extension}`));
		const whole = [...quiet, ...strict, '-f', form.read, '-i', 'copy.out', '-f', 'null', '-'];
		const played = await runTool([ffmpeg, ...whole], folder, limits);
		if (played.outcome !== 'done') return { ok: false, why: whyNot(played.outcome) };
		const copy = await take(join(folder, 'copy.out'));
		return { ok: true, copy, how: 'ffmpeg -map_metadata -1 -c copy' };
	});
	return cleaned ?? { ok: false, why: 'tool-missing' };
}

function whyNot(outcome: 'failed' | 'too-slow'): NotCleaned {
	return outcome === 'too-slow' ? 'too-large' : 'broken';
}

/**
 * The one reader and the one writer for each kind. Naming the reader matters: left to guess,
 * ffmpeg also opens playlists, which can name other files of the server.
 */
const forms: Partial<Record<Kind, { read: string; write: string; options?: string[] }>> = {
	mp4: { read: 'mov', write: 'mp4' },
	mov: { read: 'mov', write: 'mov' },
	'3gp': { read: 'mov', write: '3gp' },
	m4a: { read: 'mov', write: 'ipod' },
	webm: { read: 'matroska', write: 'webm' },
	ogg: { read: 'ogg', write: 'ogg' },
	mp3: { read: 'mp3', write: 'mp3', options: ['-id3v2_version', '0', '-write_xing', '0'] },
	wav: { read: 'wav', write: 'wav' },
	amr: { read: 'amr', write: 'amr' },
};

const quiet = ['-nostdin', '-hide_banner', '-v', 'error', '-threads', '1'];
/**
 * The copy must play from end to end. In a damaged file the table of where picture and sound lie can
 * point at the place or the owner's name instead, which would then be copied as if it were picture.
 */
const strict = ['-xerror', '-err_detect', 'explode'];
const show = ['-v', 'error', '-show_entries', 'stream=codec_name,codec_type', '-of', 'csv=p=0'];

/** `V` is moving picture without covers; data, subtitle and attachment streams are not taken. */
const pack = [
	...['-map', '0:V?', '-map', '0:a?', '-c', 'copy'],
	...['-map_metadata', '-1', '-map_metadata:s:v', '-1', '-map_metadata:s:a', '-1'],
	...['-map_chapters', '-1', '-dn', '-sn'],
	...['-fflags', '+bitexact', '-flags:v', '+bitexact', '-flags:a', '+bitexact'],
];

function withoutMessages(streams: string): string[] {
	if (/^h264,video/m.test(streams)) return ['-bsf:v', 'filter_units=remove_types=6'];
	return /^hevc,video/m.test(streams) ? ['-bsf:v', 'filter_units=remove_types=39|40'] : [];
}

function limitsFor(bytes: number) {
	return {
		milliseconds: MEDIA_LIMITS.milliseconds.recording,
		// The copy is as long as the original, give or take its packing.
		fileBytes: bytes * 1.2 + 1_000_000,
		memoryBytes: 3_000_000_000,
	};
}
