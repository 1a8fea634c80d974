import type { Role } from '../table-files/column-roles.ts';
import type { Comparison } from './comparisons.ts';

/** The places of what says where somebody was: these depend on each other. */
export function whereabouts(comparisons: readonly Pick<Comparison, 'evidence'>[]): number[] {
	return comparisons.flatMap(({ evidence: { role } }, i) => (WHERE.has(role) ? [i] : []));
}

const WHERE: ReadonlySet<Role> = new Set(['place', 'postcode', 'address', 'coordinates', 'origin']);
