import { redirect } from '@sveltejs/kit';

type Paper =
	| { ok: true; bytes: Uint8Array; type: string; name: string }
	/** Scripts that no font of ours can print. */
	| { ok: false; noFontFor: readonly string[] };

/**
 * A letter or a sheet to save, which has no origin, no script and nothing to load should a browser
 * open it. What cannot be printed leads back to its page, which says why.
 *
 * @param page where it was asked for
 */
export function paperAnswer(paper: Paper, page: string): Response {
	if (!paper.ok) redirect(303, `${page}?nofont=${encodeURIComponent(paper.noFontFor.join(' '))}`);
	return new Response(new Blob([new Uint8Array(paper.bytes)]), {
		headers: {
			'content-type': paper.type,
			'content-disposition': `attachment; filename="${paper.name}"`,
			'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
			'cross-origin-resource-policy': 'same-origin',
			'x-content-type-options': 'nosniff',
			'cache-control': 'no-store',
		},
	});
}
