import { redirect } from '@sveltejs/kit';
import { scriptsOf } from '#modules/cases/index.ts';
import { savedFile } from '../../../../saved-file.ts';

type Paper =
	| { ok: true; bytes: Uint8Array; type: string; name: string }
	/** Characters that no font here has. */
	| { ok: false; missing: readonly string[] };

/**
 * A letter or a sheet to save. What cannot be printed leads back to its page, which says why. The
 * address names the script alone: a rare letter of a name may tell whose it is.
 *
 * @param page where it was asked for
 */
export function paperAnswer(paper: Paper, page: string): Response {
	if (!paper.ok) {
		const scripts = scriptsOf(paper.missing.join('')).join(' ');
		redirect(303, `${page}?nofont=${encodeURIComponent(scripts)}`);
	}
	return savedFile(paper.bytes, paper);
}
