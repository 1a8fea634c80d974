/** Marks where scripts of the framework would wake up, and sheets that already stand in the page. */
const MARKS = /<!--[^<>]*-->|\s*<link [^>]*\bdisabled\b[^>]*>/g;

/**
 * The page without what only scripts of the framework read: no page of ours has them. An old browser
 * would fetch each of those sheets, though it is told not to use them.
 */
export function onlyThePage(html: string): string {
	return html.replace(MARKS, '');
}
