import { Temporal } from '#foundations/time/index.ts';

/**
 * The first day of an answer about when: `2026-03-09`, `2026-03`, `2026` or `from/until`.
 * `null` for anything else.
 */
export function firstDayOf(answer: string): Temporal.PlainDate | null {
	const [first = ''] = answer.split('/');
	const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(first);
	if (!match) return null;
	const [, year, month = '01', day = '01'] = match;
	return read(() => Temporal.PlainDate.from(`${year}-${month}-${day}`, { overflow: 'reject' }));
}

/** A day and an hour in a zone (`2026-03-09T14:30`), or an instant; `null` for anything else. */
export function momentOf(answer: string, zone: string): Temporal.Instant | null {
	if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(answer)) return null;
	if (/(Z|[+-]\d{2}:\d{2})$/.test(answer)) return read(() => Temporal.Instant.from(answer));
	return read(() =>
		Temporal.PlainDateTime.from(answer, { overflow: 'reject' }).toZonedDateTime(zone).toInstant(),
	);
}

function read<T>(work: () => T): T | null {
	try {
		return work();
	} catch (error) {
		if (error instanceof RangeError) return null;
		throw error;
	}
}

/** The last day an answer may mean: of `2026-03` the 31st. */
export function lastDayOf(answer: string): Temporal.PlainDate | undefined {
	const end = answer.split('/').at(-1) ?? '';
	const first = firstDayOf(end);
	if (!first) return undefined;
	if (end.length === 4) return first.add({ years: 1 }).subtract({ days: 1 });
	return end.length === 7 ? first.with({ day: first.daysInMonth }) : first;
}
