import { redirect } from '@sveltejs/kit';
import { savedFile } from '../../../../saved-file.ts';

type Paper =
	| { ok: true; bytes: Uint8Array; type: string; name: string }
	/** Scripts that no font of ours can print. */
	| { ok: false; noFontFor: readonly string[] };

/**
 * A letter or a sheet to save. What cannot be printed leads back to its page, which says why.
 *
 * @param page where it was asked for
 */
export function paperAnswer(paper: Paper, page: string): Response {
	if (!paper.ok) redirect(303, `${page}?nofont=${encodeURIComponent(paper.noFontFor.join(' '))}`);
	return savedFile(paper.bytes, paper);
}
