import { make, type Opened } from '#modules/reports/browser/index.ts';
import { rowsIn } from '../ui/rows-in.ts';
import { openOwn } from './open-own.ts';
import { loadSearchParts } from './search-parts.ts';

/** What is searched with now, opened on this device into the place that waits for it. */
export async function openRows(place: HTMLElement, opened: Opened): Promise<void> {
	const content = await openOwn(place, opened);
	const { says } = await loadSearchParts(place.dataset.parts);
	place.querySelector('dl')?.replaceChildren(...definitionsOf(rowsIn(content, says)));
	place.hidden = false;
}

export function definitionsOf(rows: readonly { term: string; text: string }[]): HTMLElement[] {
	return rows.flatMap(({ term, text }) => {
		const told = make('dd', '', text);
		told.dir = 'auto';
		return [make('dt', '', term), told];
	});
}
