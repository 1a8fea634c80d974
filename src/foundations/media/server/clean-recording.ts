import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kind } from '../kinds.ts';
import { kinds } from '../kinds.ts';
import { MEDIA_LIMITS } from '../limits.ts';
import type { Cleaned } from './cleaned.ts';
import { notCleaned } from './cleaned.ts';
import { inMemory } from './in-memory.ts';
import { findTool, runTool } from './run-tool.ts';

/**
 * Sound and picture packed anew by ffmpeg, without being decoded: no place, device, time, title,
 * cover, chapters, subtitles or telemetry. Messages that cameras hide inside the picture itself
 * (SEI units of H.264 and H.265) are taken out too.
 */
export async function cleanRecording(bytes: Uint8Array, kind: Kind): Promise<Cleaned> {
	const [ffmpeg, ffprobe] = await Promise.all([findTool('ffmpeg'), findTool('ffprobe')]);
	const form = forms[kind];
	if (!ffmpeg || !ffprobe) return notCleaned('tool-missing');
	if (!form) return notCleaned('cannot-be-cleaned');
	const cleaned = await inMemory(async (folder): Promise<Cleaned> => {
		const { extension } = kinds[kind];
		await writeFile(join(folder, `original.${extension}`), bytes, { mode: 0o600 });
		const input = ['-protocol_whitelist', 'file', '-f', form.read, '-i', `original.${extension}`];
		const limits = limitsFor(bytes.length);
		const seen = await runTool([ffprobe, ...show, ...input], folder, limits);
		if (seen.outcome === 'failed') return notCleaned('broken');
		const filter = withoutMessages(seen.output);
		const output = [...pack, ...filter, ...(form.options ?? []), '-f', form.write, 'copy.out'];
		const { outcome } = await runTool([ffmpeg, ...quiet, ...input, ...output], folder, limits);
		if (outcome === 'too-slow') return notCleaned('too-large');
		if (outcome === 'failed') return notCleaned('broken');
		const whole = [...quiet, ...strict, '-f', form.read, '-i', 'copy.out', '-f', 'null', '-'];
		const played = await runTool([ffmpeg, ...whole], folder, limits);
		if (played.outcome === 'too-slow') return notCleaned('too-large');
		const copy = await readFile(join(folder, 'copy.out')).catch(() => undefined);
		if (played.outcome === 'failed' || !copy) return notCleaned('broken');
		return { ok: true, bytes: copy, kind, how: 'ffmpeg -map_metadata -1 -c copy' };
	});
	return cleaned ?? notCleaned('tool-missing');
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
