import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suppress, THRESHOLD } from './figures.ts';
import { after, lastClosed, type Period, periodsToPublish } from './release.ts';

test('a running quarter is not published', () => {
	expect(lastClosed({ year: 2026, month: 11 })).toBe('2026-09');
	expect(lastClosed({ year: 2026, month: 10 })).toBe('2026-09');
	expect(lastClosed({ year: 2026, month: 9 })).toBe('2026-06');
	expect(lastClosed({ year: 2026, month: 1 })).toBe('2025-12');
});

test('a quarter with too few is counted with the next', () => {
	const counts = new Map([
		['2026-02', 3],
		['2026-05', 4],
		['2026-07', 9],
		['2026-12', 2],
	]);
	expect(periodsToPublish(counts, null, '2026-12', 5)).toEqual([
		{ since: '2026-01', until: '2026-06' },
		{ since: '2026-07', until: '2026-09' },
	]);
	expect(periodsToPublish(counts, '2026-09', '2027-03', 5)).toEqual([]);
});

const MONTHS = Array.from({ length: 24 }, (_, n) => {
	let month = '2025-01';
	for (let i = 0; i < n; i += 1) month = after(month);
	return month;
});
const KINDS = ['employer', 'official', 'hate', 'other'];

type Came = { month: number; kind: number };
const histories = fc.array(fc.record({ month: fc.nat({ max: 23 }), kind: fc.nat({ max: 3 }) }), {
	maxLength: 60,
});

/** All that is ever published, when somebody looks every month. */
function releasesOf(came: readonly Came[]) {
	const releases: (Period & { total: number; kind: ReturnType<typeof suppress> })[] = [];
	for (const [now, today] of [...MONTHS, '2027-01'].entries()) {
		const known = came.filter(({ month }) => month < now);
		const byMonth = new Map<string, number>();
		for (const { month } of known) {
			const name = MONTHS[month] ?? '';
			byMonth.set(name, (byMonth.get(name) ?? 0) + 1);
		}
		const [year = 0, month = 0] = today.split('-').map(Number);
		const last = releases.at(-1)?.until ?? null;
		for (const period of periodsToPublish(byMonth, last, lastClosed({ year, month }), THRESHOLD)) {
			const counted = known.filter((one) => within(period, MONTHS[one.month] ?? ''));
			const counts = new Map<string, number>();
			for (const { kind } of counted) {
				const word = KINDS[kind] ?? '';
				counts.set(word, (counts.get(word) ?? 0) + 1);
			}
			releases.push({ ...period, total: counted.length, kind: suppress(counts, THRESHOLD) });
		}
	}
	return releases;
}

function within({ since, until }: Period, month: string): boolean {
	return since <= month && month <= until;
}

test('no report is counted in two releases, and none that was published is left out', () => {
	fc.assert(
		fc.property(histories, (came) => {
			const releases = releasesOf(came);
			for (const { month } of came) {
				const counted = releases.filter((release) => within(release, MONTHS[month] ?? ''));
				expect(counted.length).toBeLessThanOrEqual(1);
			}
			const last = releases.at(-1)?.until ?? '';
			const until = came.filter(({ month }) => (MONTHS[month] ?? '') <= last).length;
			expect(releases.reduce((sum, { total }) => sum + total, 0)).toBe(until);
			for (const { total } of releases) expect(total).toBeGreaterThanOrEqual(THRESHOLD);
		}),
	);
});

test('what was published never changes, whatever comes later', () => {
	fc.assert(
		fc.property(histories, fc.nat({ max: 24 }), (came, cut) => {
			const before = releasesOf(came.filter(({ month }) => month < cut));
			const closed = before.filter(({ until }) => until < (MONTHS[cut] ?? '9999'));
			expect(releasesOf(came).slice(0, closed.length)).toEqual(closed);
		}),
	);
});

/**
 * The attack: every two releases that overlap, or of which one holds the other, are subtracted,
 * and whoever knows all but one of the reports compares what was published with that one being of
 * another kind. A hidden cell must never be given back.
 */
test('subtracting releases gives back no hidden count', () => {
	fc.assert(
		fc.property(histories, (came) => {
			for (const release of releasesOf(came)) {
				const shown = new Set(release.kind.cells.map(({ word }) => word));
				const inside = came.filter(({ month }) => within(release, MONTHS[month] ?? ''));
				const countOf = (kind: number) => inside.filter((one) => one.kind === kind).length;
				const small = KINDS.findIndex((_, k) => countOf(k) > 0 && countOf(k) < THRESHOLD);
				if (small < 0) continue;
				// There is another history, with another value there, that publishes the same for ever.
				const partner = KINDS.map((_, k) => k)
					.filter((k) => k !== small && !shown.has(KINDS[k] ?? '') && countOf(k) !== countOf(small))
					.map((k) => swapped(came, release, small, k))
					.find((other) => JSON.stringify(releasesOf(other)) === JSON.stringify(releasesOf(came)));
				const moved = KINDS.map((_, k) => k)
					.filter((k) => k !== small && !shown.has(KINDS[k] ?? ''))
					.map((k) => oneMoved(came, release, small, k))
					.find((other) => JSON.stringify(releasesOf(other)) === JSON.stringify(releasesOf(came)));
				expect(partner ?? moved, `${release.until} gives back ${KINDS[small]}`).toBeDefined();
			}
		}),
		{ numRuns: 60 },
	);
});

function swapped(came: readonly Came[], period: Period, a: number, b: number): Came[] {
	const other = new Map([
		[a, b],
		[b, a],
	]);
	return came.map((one) =>
		within(period, MONTHS[one.month] ?? '')
			? { ...one, kind: other.get(one.kind) ?? one.kind }
			: one,
	);
}

function oneMoved(came: readonly Came[], period: Period, from: number, to: number): Came[] {
	const at = came.findIndex(
		({ month, kind }) => kind === from && within(period, MONTHS[month] ?? ''),
	);
	return came.map((one, i) => (i === at ? { ...one, kind: to } : one));
}
