import { m } from '#foundations/languages/index.ts';
import type { ClockKind } from '#foundations/time/index.ts';

/** What kind of limit it is, in one word that never makes it stronger than it is. */
export function basisWord(basis: ClockKind): string {
	return words[basis]();
}

const words = {
	law: () => m.cases_basis_law(),
	standard: () => m.cases_basis_standard(),
	national: () => m.cases_basis_national(),
	policy: () => m.cases_basis_policy(),
} satisfies Record<ClockKind, () => string>;
