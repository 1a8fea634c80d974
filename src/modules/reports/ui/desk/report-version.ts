import type { DeskReport } from '../../views.ts';

/**
 * A short mark of what the page showed. It rides in every form; when it no longer fits, somebody
 * did something meanwhile, and what was typed is shown again beside what is new.
 *
 * Made of facts and ids, so nothing of the content is in it.
 */
export function versionOf(report: DeskReport): string {
	const { stage, mode, compartmentId, assignedTo, legalHold, thread, files, excluded, asked } =
		report;
	const seen = [
		stage,
		mode,
		compartmentId,
		assignedTo,
		legalHold,
		thread.at(-1)?.id,
		thread.length,
		files.length,
		excluded.join(),
		asked.join(),
	];
	return fnv(seen.join('|'));
}

/** FNV-1a, 32 bits: notices a change, keeps no secret. (draft-eastlake-fnv) */
function fnv(text: string): string {
	let hash = 0x811c9dc5;
	for (const character of text) {
		hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
	}
	return (hash >>> 0).toString(36);
}
