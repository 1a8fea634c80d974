import { measure, number } from '#design/written.ts';
import { m } from '#foundations/languages/index.ts';
import type { Limit, ProcedureClock } from '#foundations/procedures/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import { wordOf } from '../words.ts';

/** A limit of time in words: "48 hours", "5 working days", or where it comes from. */
export function limitWords(limit: Limit): string {
	if (typeof limit === 'string') return durationWords(limit);
	if ('workingDays' in limit) {
		const { workingDays } = limit;
		return m.procedures_diagram_working_days({ count: workingDays, shown: number(workingDays) });
	}
	if ('until' in limit) {
		const field = wordOf('field', limit.until);
		if (!limit.before) return m.procedures_diagram_until({ field });
		return m.procedures_diagram_until_before({ time: durationWords(limit.before), field });
	}
	return m.procedures_diagram_pack();
}

/** How a limit returns: "every 7 days, for 30 days", then "every month". */
export function thenWords(then: NonNullable<ProcedureClock['then']>): string[] {
	return then.map(([forSoLong, every]) =>
		forSoLong === '*'
			? m.procedures_diagram_then_every({ time: durationWords(every) })
			: m.procedures_diagram_then_every_for({
					time: durationWords(every),
					span: durationWords(forSoLong),
				}),
	);
}

/** The limits that follow, each counted from the first start. */
export function markWords({ at }: NonNullable<ProcedureClock['marks']>): string {
	return at
		.map((after) => m.procedures_diagram_then_after({ time: durationWords(after) }))
		.join('; ');
}

/** An ISO 8601 duration as people say it. */
export function durationWords(iso: string): string {
	const duration = Temporal.Duration.from(iso);
	const parts = UNITS.flatMap((unit) => {
		const count = duration[`${unit}s`];
		return count === 0 ? [] : [measure(count, unit)];
	});
	return parts.join(' ');
}

const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute'] as const;
