import { Temporal } from '#foundations/time/index.ts';
import type { PfifPerson } from './pfif.ts';

/**
 * What is left of a record once its day is over: its id and three dates, so that whoever copied it
 * learns to forget it as well.
 *
 * Source: PFIF 1.4, "Data expiry": the dates are those of the forgetting.
 */
export function unlessExpired(person: PfifPerson, now: Temporal.Instant): PfifPerson {
	const { person_record_id: id = '', expiry_date: expiry } = person.fields;
	const until = instantOf(expiry);
	if (!expiry || !until || Temporal.Instant.compare(now, until) < 0) return person;
	const forgotten = now.round('second').toString();
	return {
		fields: {
			person_record_id: id,
			entry_date: forgotten,
			expiry_date: expiry,
			source_date: forgotten,
		},
		notes: [],
	};
}

function instantOf(text: string | undefined): Temporal.Instant | null {
	try {
		return text ? Temporal.Instant.from(text) : null;
	} catch {
		return null;
	}
}
