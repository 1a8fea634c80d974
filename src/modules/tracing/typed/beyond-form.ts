import type { Person } from '../content.ts';
import { MOST_SLOTS } from './typed.ts';

/** So many origins and languages have a control of their own. */
const CODES = 2;

type Lists = 'origins' | 'languages' | 'marks' | 'legs';
type Entered = Readonly<Partial<Record<Lists, unknown>>>;

/**
 * What a form has no control for stays as it was when a record is changed: the fields that came
 * with a file, and whatever a list holds beyond its slots.
 *
 * @param entered what was read of the form's own controls
 */
export function beyondForm(entered: Entered, before: Person | undefined): Partial<Person> {
	if (!before) return {};
	const rest: Record<string, unknown> = before.kept ? { kept: before.kept } : {};
	for (const [name, shown] of SHOWN) {
		const tail = before[name]?.slice(shown) ?? [];
		const typed = entered[name];
		if (tail.length > 0) rest[name] = [...(Array.isArray(typed) ? typed : []), ...tail];
	}
	return rest as Partial<Person>;
}

const SHOWN = [
	['origins', CODES],
	['languages', CODES],
	['marks', MOST_SLOTS],
	['legs', MOST_SLOTS],
] as const satisfies readonly (readonly [Lists, number])[];
