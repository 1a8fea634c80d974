import type { Temporal } from '#foundations/time/index.ts';
import type { Sought } from './content.ts';
import { type ReadSearch, soughtIn } from './search-forms.ts';
import { daysAt } from './typed/days-at.ts';
import type { Typed } from './typed/typed.ts';

export {
	controlOfSearch,
	type SearchProblem,
	type SearchProblems,
	typedInSearch,
	typedSearch,
} from './search-forms.ts';
export { slotsOf, type Typed } from './typed/typed.ts';
export { controlOfEvent, eventIn, typedEvent, typedInEvent } from './typed/typed-event.ts';
export { controlOfFound, foundIn, typedFound, typedInFound } from './typed/typed-found.ts';

/**
 * @param today at the server: an age counts from it, and a day that has not come is none
 * @param before of a change: what the form has no control for stays as it was
 */
export function readSearch(typed: Typed, today: Temporal.PlainDate, before?: Sought): ReadSearch {
	return soughtIn(typed, daysAt(today), before);
}
