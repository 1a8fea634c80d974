import { findTool } from './run-tool.ts';

/** Which families this server can clean, so that the desk says it before someone needs it. */
export type MediaTools = { document: boolean; recording: boolean };

export async function mediaTools(): Promise<MediaTools> {
	const [mat2, ffmpeg, ffprobe] = await Promise.all(['mat2', 'ffmpeg', 'ffprobe'].map(findTool));
	return { document: mat2 !== undefined, recording: ffmpeg !== undefined && ffprobe !== undefined };
}
