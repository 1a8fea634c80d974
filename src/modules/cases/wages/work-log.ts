import { Temporal } from '#foundations/time/index.ts';

/** One day of a worker's own log. A break is the gap between two spans. */
export type WorkDay = {
	/** ISO day on which the work began. */
	readonly day: string;
	readonly kind: 'ordinary' | 'rest' | 'holiday';
	/** Clock times; one that ends before it begins goes past midnight. */
	readonly spans: readonly { readonly from: string; readonly until: string }[];
};

/** Minutes of the clock by night and by day, in the order in which they were worked. */
export type Stretch = { readonly minutes: number; readonly night: boolean };

/**
 * The stretches of a day, cut where night begins and ends.
 *
 * @throws RangeError for a time that is none
 */
export function stretchesOf(
	{ spans }: Pick<WorkDay, 'spans'>,
	night: { readonly from: string; readonly until: string } | null,
): Stretch[] {
	return spans.flatMap(({ from, until }) => {
		const start = minuteOf(from);
		const end = minuteOf(until);
		const last = end > start ? end : end + DAY;
		const cuts = night ? cutsOf(night, start, last) : [];
		const edges = [start, ...cuts, last];
		return edges.slice(1).flatMap((edge, i) => {
			const begin = edges[i] ?? start;
			const minutes = edge - begin;
			return minutes === 0 ? [] : [{ minutes, night: night !== null && isNight(begin, night) }];
		});
	});
}

/** Monday of the week in which a day lies: weeks are counted by it. */
export function weekOf(day: string): string {
	const date = Temporal.PlainDate.from(day);
	return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}

function cutsOf(night: { from: string; until: string }, start: number, last: number): number[] {
	const edges = [minuteOf(night.from), minuteOf(night.until)];
	return edges
		.flatMap((edge) => [edge, edge + DAY])
		.filter((edge) => edge > start && edge < last)
		.toSorted((a, b) => a - b);
}

function isNight(minute: number, night: { from: string; until: string }): boolean {
	const from = minuteOf(night.from);
	const until = minuteOf(night.until);
	const at = minute % DAY;
	return from < until ? at >= from && at < until : at >= from || at < until;
}

function minuteOf(time: string): number {
	const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
	if (!match) throw new RangeError('Not a time of the clock: write 07:30.');
	const [, hours, minutes] = match;
	return Number(hours) * 60 + Number(minutes);
}

const DAY = 1440;
