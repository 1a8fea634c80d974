import type { Stage } from './stages.ts';

/** What of a report changes when somebody does something with it. */
export type Marked = {
	stage: Stage;
	mode: string;
	compartmentId: string;
	assignedTo: string | null;
	legalHold: boolean;
	/** How many texts and files there are: none is ever taken away alone. */
	items: number;
	files: number;
	excluded: readonly string[];
	asked: readonly string[];
};

/**
 * A short mark of what a page showed. It rides in every form of the page; when it no longer fits,
 * somebody did something meanwhile, and what was typed is shown again beside what is new.
 *
 * Made of facts, so that nothing of the content is in it. Having been read changes no mark.
 */
export function markOf(report: Marked): string {
	const { stage, mode, compartmentId, assignedTo, legalHold, items, files, excluded, asked } =
		report;
	return fnv(
		[
			stage,
			mode,
			compartmentId,
			assignedTo,
			legalHold,
			items,
			files,
			[...excluded].sort().join(),
			[...asked].sort().join(),
		].join('|'),
	);
}

/** FNV-1a, 32 bits: notices a change, keeps no secret. (draft-eastlake-fnv) */
function fnv(text: string): string {
	let hash = 0x811c9dc5;
	for (const character of text) {
		hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
	}
	return (hash >>> 0).toString(36);
}
