import type { MemberSession } from '#foundations/access/index.ts';
import type { Capacity } from '#foundations/procedures/index.ts';

/** What a member of a team may be made in one case. The others come with a receipt or a link. */
export const ASSIGNABLE = [
	'caseworker',
	'supervisor',
	'counsel',
	'guardian',
	'child-officer',
	'panel',
	'monitor',
	'family',
] as const satisfies readonly Capacity[];
export type Assignable = (typeof ASSIGNABLE)[number];

/**
 * In which capacities a member acts in a case: whoever is of the team works on it, whoever leads
 * the team supervises, and everything else is said by a colleague in so many words.
 */
export function capacitiesOf(
	{ compartments }: Pick<MemberSession, 'compartments'>,
	compartmentId: string,
	given: readonly Capacity[],
): Capacity[] {
	const place = compartments.find(({ id }) => id === compartmentId);
	const ofTeam: Capacity[] = place
		? place.role === 'lead'
			? ['caseworker', 'supervisor']
			: ['caseworker']
		: [];
	return [...new Set([...ofTeam, ...given])];
}
