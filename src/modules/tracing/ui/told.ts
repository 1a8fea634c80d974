import type { Sought } from '../content.ts';
import { lastCountryOf } from '../seal-search.ts';
import { summaryIn } from './rows-in.ts';
import { here } from './said.ts';

/** A search as it is told: with what the team reads first, in the language of the page. */
export function toldOf(content: Sought) {
	return { content, summary: summaryIn(content, here), country: lastCountryOf(content) };
}
