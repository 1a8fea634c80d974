/**
 * When figures are published: each report once, in a closed quarter, and never again.
 *
 * Cumulative tables of two months, subtracted, show the few reports between them, whatever each of
 * the two hides. So a release counts only what no other release counts, and what was published
 * stays as it was: there is nothing to subtract. A quarter with too few reports waits for the next.
 *
 * Months are written 2026-09.
 */
export type Period = { since: string; until: string };

/** The last month of the last quarter that is over on this day. */
export function lastClosed(today: { year: number; month: number }): string {
	const quarter = Math.floor((today.month - 1) / 3);
	return quarter === 0 ? written(today.year - 1, 12) : written(today.year, quarter * 3);
}

/**
 * The periods that can be published now, the oldest first.
 *
 * @param counts reports by the month they came
 * @param published the last month of the newest release; null before the first
 * @param closed the last month of the last closed quarter
 * @param least fewer make no release
 */
export function periodsToPublish(
	counts: ReadonlyMap<string, number>,
	published: string | null,
	closed: string,
	least: number,
): Period[] {
	const first = published ? after(published) : [...counts.keys()].sort()[0];
	if (first === undefined) return [];
	const periods: Period[] = [];
	let since = quarterOf(first).since;
	let total = 0;
	for (let month = since; month <= closed; month = after(month)) {
		total += counts.get(month) ?? 0;
		if (month !== quarterOf(month).until || total < least) continue;
		periods.push({ since, until: month });
		since = after(month);
		total = 0;
	}
	return periods;
}

function quarterOf(text: string): Period {
	const [year, month] = parts(text);
	const first = Math.floor((month - 1) / 3) * 3 + 1;
	return { since: written(year, first), until: written(year, first + 2) };
}

export function after(text: string): string {
	const [year, month] = parts(text);
	return month === 12 ? written(year + 1, 1) : written(year, month + 1);
}

function parts(text: string): [year: number, month: number] {
	return [Number(text.slice(0, 4)), Number(text.slice(5, 7))];
}

function written(year: number, month: number): string {
	return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}
