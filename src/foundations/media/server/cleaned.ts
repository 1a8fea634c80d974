import type { Kind } from '../kinds.ts';

/** Why there is no cleaned copy. The original stays sealed then and is never handed on. */
export type NotCleaned =
	/** A known type for which no way leads to a copy that is surely clean. */
	| 'cannot-be-cleaned'
	/** A program or the place in memory that this type needs is not on this server. */
	| 'tool-missing'
	/** SVG, HTML, a script, or something other than it was said to be. */
	| 'refused-type'
	/** Too many bytes, pixels or seconds; also what would unpack without end. */
	| 'too-large'
	/** Damaged. */
	| 'broken';

/** `how` names the way for the chain of custody; `kind` can differ (HEIC becomes JPEG). */
export type Cleaned =
	| { ok: true; bytes: Uint8Array; kind: Kind; how: string }
	| { ok: false; why: NotCleaned };

export function notCleaned(why: NotCleaned): Cleaned {
	return { ok: false, why };
}
