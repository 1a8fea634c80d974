import { THRESHOLD } from '#modules/reports/index.ts';

/** What one wage claim says of who owes it: read in memory, kept nowhere. */
export type Claimed = {
	/** Stands for the worker; two claims of one worker are one. */
	workerId: string;
	recruiter: string | null;
	employer: string | null;
	/** Whether the worker paid for the job. */
	fees: boolean;
	/** Whether papers or wages were kept. */
	retained: boolean;
};

/** How many workers say the same of one recruiter or employer; `null` where that would point at one. */
export type Pattern = {
	/** As it is written most often. */
	name: string;
	as: 'recruiter' | 'employer';
	workers: number;
	fees: number | null;
	retained: number | null;
};

/**
 * Recruiters and employers of whom so many workers claim wages that no number points at one of them.
 * It says who is claimed against and how often, and never who claims. A name is one however it is
 * written: capitals, marks, points and the order of its words do not count.
 */
export function patternsOf(claims: readonly Claimed[], threshold = THRESHOLD): Pattern[] {
	return (['recruiter', 'employer'] as const)
		.flatMap((as) => patternsAs(claims, as, threshold))
		.toSorted((a, b) => b.workers - a.workers || a.name.localeCompare(b.name));
}

function patternsAs(claims: readonly Claimed[], as: Pattern['as'], threshold: number): Pattern[] {
	const named = claims.filter((one) => keyOf(one[as] ?? '') !== '');
	const groups = Map.groupBy(named, (one) => keyOf(one[as] ?? ''));
	return [...groups.values()].flatMap((group) => {
		const all = workersIn(group);
		if (all < threshold) return [];
		const shown = (some: Claimed[]) => shownOf(workersIn(some), all, threshold);
		return [
			{
				...{ as, name: mostWritten(group.map((one) => one[as] ?? '')), workers: all },
				fees: shown(group.filter(({ fees }) => fees)),
				retained: shown(group.filter(({ retained }) => retained)),
			},
		];
	});
}

/** Neither those who did nor those who did not may be few. */
function shownOf(some: number, all: number, threshold: number): number | null {
	const small = (count: number) => count > 0 && count < threshold;
	return small(some) || small(all - some) ? null : some;
}

function workersIn(claims: readonly Claimed[]): number {
	return new Set(claims.map(({ workerId }) => workerId)).size;
}

function keyOf(name: string): string {
	const plain = name
		.normalize('NFKD')
		.replace(/\p{Mn}/gu, '')
		.toLowerCase();
	return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).toSorted().join(' ');
}

function mostWritten(names: readonly string[]): string {
	const counts = Map.groupBy(names, (name) => name.trim());
	const [most] = [...counts].toSorted(
		([a, x], [b, y]) => y.length - x.length || a.localeCompare(b),
	);
	return most?.[0] ?? '';
}
