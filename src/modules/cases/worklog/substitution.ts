import {
	type ContractTerms,
	compareContracts,
	type TermChange,
} from '../wages/compare-contracts.ts';
import { type EntryOf, type LogEntry, VERSIONS } from './entry.ts';
import { standing } from './merge.ts';

/** The newest word on one contract: the one that begins last. */
export function contractIn(
	entries: readonly LogEntry[],
	version: EntryOf<'contract'>['version'],
): EntryOf<'contract'> | undefined {
	const found = standing(entries).flatMap((entry) =>
		entry.kind === 'contract' && entry.version === version ? [entry] : [],
	);
	return found.sort((a, b) => (a.from < b.from ? 1 : -1))[0];
}

export type Substitution = {
	readonly before: EntryOf<'contract'>['version'];
	readonly after: EntryOf<'contract'>['version'];
	readonly changes: readonly TermChange[];
};

/** What became of a promise: each contract beside the one before it, as far as both are known. */
export function substitutions(entries: readonly LogEntry[]): Substitution[] {
	const known = VERSIONS.flatMap((version) => contractIn(entries, version) ?? []);
	return known.slice(1).flatMap((after, i) => {
		const before = known[i];
		if (!before) return [];
		const same = before.per === after.per;
		const monthly = same && after.per === 'month';
		const changes = compareContracts(termsOf(before, same), termsOf(after, same))
			// A wage of an hour divided by hours would say nothing.
			.filter(({ term }) => monthly || term !== 'wagePerHour');
		return [{ before: before.version, after: after.version, changes }];
	});
}

function termsOf(contract: EntryOf<'contract'>, withWage: boolean): ContractTerms {
	const { amount, currency, hoursPerWeek, restDaysPerMonth, job } = contract;
	return {
		...(withWage && { wagePerMonth: { amount, currency } }),
		...(hoursPerWeek && { hoursPerWeek }),
		...(restDaysPerMonth && { restDaysPerMonth }),
		...(job && { job }),
	};
}
