/** The server door of media: cleaned working copies. */
export { clean } from './clean.ts';
export { type CleanedRecording, cleanRecordingFrom } from './clean-recording.ts';
export type { Cleaned, NotCleaned } from './cleaned.ts';
export type { MediaTools } from './tools.ts';
export { mediaTools } from './tools.ts';
