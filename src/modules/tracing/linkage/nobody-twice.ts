import type { Store } from '../table-files/store.ts';
import type { Evidence } from './evidence.ts';
import type { Scored } from './score.ts';

/** More rows than this share must look alike before a file is taken to have people twice. */
const TWICE = 0.02;

/**
 * Judges from what is most telling whether each file has everybody at most once: how many rows of
 * one file agree with another one on all their names and the birth date, or on an identifier.
 */
export async function holdsNobodyTwice(
	store: Store,
	evidence: readonly Evidence[],
): Promise<boolean> {
	const birth = evidence.find((one) => one.role === 'date_of_birth');
	const names = evidence.filter((one) => one.kind === 'name').map((one) => `${one.key}_sk`);
	const telling = evidence.filter((one) => ['identifier', 'phone', 'email'].includes(one.role));
	const asked = telling.map((one) => `${one.key}_v`);
	if (birth && names.length > 0) asked.push([`${birth.key}_sorted`, ...names].join(', '));
	for (const columns of asked) {
		const known = columns.split(', ').map((column) => `${column} is not null`);
		const [worst] = await store.all<{
			twice: number;
		}>(`select coalesce(max(twice), 0)::DOUBLE as twice from (
			select side, sum(many) filter (many > 1 and many < 20) / sum(many) as twice from (
				select side, count(*) as many from people where ${known.join(' and ')}
				group by side, ${columns}) group by side)`);
		if ((worst?.twice ?? 0) > TWICE) return false;
	}
	return true;
}

/** Odds at which a pair that nobody else competes for needs no further search. */
const CERTAIN = 10_000;

/** Fills `taken` (`n`) with the people whose other half is certain. @returns how many */
export async function takeTheCertain(store: Store, pairs: Scored, people: number): Promise<number> {
	const best = new Float64Array(people);
	const second = new Float64Array(people);
	const see = (n: number, odds: number) => {
		if (odds > (best[n] ?? 0)) {
			second[n] = best[n] ?? 0;
			best[n] = odds;
		} else if (odds > (second[n] ?? 0)) second[n] = odds;
	};
	for (let i = 0; i < pairs.l.length; i += 1) {
		see(pairs.l[i] ?? 0, pairs.odds[i] ?? 0);
		see(pairs.r[i] ?? 0, pairs.odds[i] ?? 0);
	}
	const taken: number[] = [];
	for (let i = 0; i < pairs.l.length; i += 1) {
		const [l, r, odds] = [pairs.l[i] ?? 0, pairs.r[i] ?? 0, pairs.odds[i] ?? 0];
		const alone = (n: number) => best[n] === odds && (second[n] ?? 0) * 100 < odds;
		if (odds > CERTAIN && alone(l) && alone(r)) taken.push(l, r);
	}
	await store.fillNumbers('taken', { n: Int32Array.from(taken) });
	return taken.length;
}

/** People who were found for certain in the first round are not looked for in the second. */
export async function hasTaken(store: Store): Promise<boolean> {
	const found = await store.all(`select 1 from duckdb_tables() where table_name = 'taken'`);
	return found.length > 0;
}

/** @returns for each person 1 if taken */
export async function takenOf(store: Store, people: number): Promise<Uint8Array> {
	const taken = new Uint8Array(people);
	if (!(await hasTaken(store))) return taken;
	for await (const [numbers = []] of store.columns('select n from taken')) {
		for (const n of numbers as number[]) taken[n] = 1;
	}
	return taken;
}
