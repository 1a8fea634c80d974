/**
 * A voice, recorded in the page: for those who do not write, or not here, or not now.
 *
 * The recording becomes a file like any other, sealed before it leaves. Nothing is sent while it runs.
 */
export type Recording = { stop(): Promise<File> };

/** Null where the device or the browser has no microphone to offer. */
export function canRecord(): boolean {
	return 'MediaRecorder' in globalThis && navigator.mediaDevices?.getUserMedia !== undefined;
}

/**
 * @param name of the file, without its ending
 * @throws whatever the browser says when the person or the device refuses the microphone
 */
export async function record(name: string): Promise<Recording> {
	const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
	// Speech needs no more, and a minute is then about 180 kB.
	const recorder = new MediaRecorder(stream, { audioBitsPerSecond: 24_000 });
	const parts: Blob[] = [];
	recorder.ondataavailable = ({ data }) => parts.push(data);
	recorder.start(1000);
	return {
		stop: () =>
			new Promise((done) => {
				recorder.onstop = () => {
					for (const track of stream.getTracks()) track.stop();
					const type = recorder.mimeType.split(';')[0] ?? '';
					done(new File(parts, `${name}${endingOf(type)}`, { type }));
				};
				recorder.stop();
			}),
	};
}

export function endingOf(type: string): string {
	const known: Record<string, string> = {
		'audio/webm': '.webm',
		'audio/ogg': '.ogg',
		'audio/mp4': '.m4a',
		'video/webm': '.webm',
	};
	return known[type] ?? '.audio';
}

/** 65 → 1:05. */
export function minutesOf(seconds: number): string {
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
