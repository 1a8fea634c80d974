import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const coders: Record<string, string[]> = {
	mp4: ['-c:v', 'libx264', '-c:a', 'aac', '-movflags', 'use_metadata_tags'],
	mov: ['-c:v', 'libx264', '-c:a', 'aac'],
	'3gp': ['-c:v', 'h263', '-s', '176x144', '-an'],
	webm: ['-c:v', 'libvpx', '-c:a', 'libvorbis'],
	ogg: ['-vn', '-c:a', 'libvorbis'],
	mp3: ['-vn', '-c:a', 'libmp3lame'],
	m4a: ['-vn', '-c:a', 'aac'],
	wav: ['-vn'],
};

/** One second of picture and tone, with a name, a device and a place in what surrounds it. */
export async function aRecording(kind: string): Promise<Uint8Array> {
	const folder = await mkdtemp(join(tmpdir(), 'amparo-recording-'));
	try {
		const path = join(folder, `recording.${kind}`);
		const source = ['-f', 'lavfi', '-i', 'testsrc=s=160x120:d=1', '-f', 'lavfi', '-i', 'sine=d=1'];
		const about = [
			...['-metadata', 'artist=Selam Testname', '-metadata', 'title=SN-4711-TEST'],
			...['-metadata', 'comment=Testphone 9', '-metadata', 'location=+36.08-005.43/'],
			...['-metadata:s:a', 'title=Selam Testname', '-metadata:s:v', 'title=Testphone 9'],
		];
		const coder = coders[kind] ?? [];
		await run('ffmpeg', ['-v', 'error', ...source, ...coder, ...about, path]);
		return new Uint8Array(await readFile(path));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** AMR holds nothing but sound: a head of six bytes and frames of thirteen. */
export function anAmrRecording(): Uint8Array {
	const frames = Array.from({ length: 50 }, (_, index) => [0x04, ...Array(12).fill(index)]);
	return new Uint8Array([...Buffer.from('#!AMR\n'), ...frames.flat()]);
}
