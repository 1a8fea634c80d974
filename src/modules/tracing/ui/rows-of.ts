import type { Content } from '../content.ts';
import { type ContentRow, rowsIn } from './rows-in.ts';
import { here } from './said.ts';

export type { ContentRow } from './rows-in.ts';

/** Everything that is known of a record, in the language of the page; unanswered rows left out. */
export function rowsOf(content: Content): ContentRow[] {
	return rowsIn(content, here);
}
