import type { Family } from './kinds.ts';

const MB = 1_000_000;

/** Above these a file stays as it came, sealed: cleaning it could stop the server for everyone. */
export const MEDIA_LIMITS = {
	bytes: { image: 60 * MB, document: 60 * MB, recording: 500 * MB, text: 10 * MB },
	/** Width times height, all frames of an animation together. A 108-megapixel photo fits. */
	pixels: 120_000_000,
	/** What an office file may unpack to, in all and beside its own size. */
	unpackedBytes: 300 * MB,
	unpackedRatio: 200,
	/** Entries of an office file. */
	entries: 5_000,
	milliseconds: { image: 30_000, document: 60_000, recording: 120_000, text: 1_000 },
} as const satisfies {
	bytes: Record<Family, number>;
	milliseconds: Record<Family, number>;
	[other: string]: unknown;
};
