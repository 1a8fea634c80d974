import {
	OUTSIDE_ROLES,
	type OutsideRole,
	type Procedure,
	type State,
	type Who,
} from '#foundations/procedures/index.ts';
import type { Loaded } from '../load-record.ts';
import { actsInAll } from '../walls/readings.ts';
import { wordsOutOf } from './words-out.ts';

/** A link by which a body outside answers: each is somebody by itself, in the role it was given in. */
export type Holder = { id: string; role: OutsideRole | null };

/** Whoever answers by a link: one capacity, and no account. */
export function whoOutside({ id, role }: Holder): Who {
	return { id, as: ['outside'], ...(role && { role }) };
}

/** What the holder of a link may do on a case as it stands now. */
export function actsOutside(
	procedure: Procedure,
	state: State,
	surroundings: Loaded['surroundings'],
	holder: Holder,
): string[] {
	const known = holder.role ? actsOf(procedure, holder.role) : WITHOUT_ROLE;
	return actsInAll(procedure, state, whoOutside(holder), surroundings)
		.filter(({ action, refused }) => refused.length === 0 && known.includes(action))
		.map(({ action }) => action);
}

/** In which roles somebody outside can answer in a procedure, and what each may do in its course. */
export function rolesOutside(procedure: Procedure): { role: OutsideRole; acts: string[] }[] {
	const words = wordsOutOf(procedure);
	return OUTSIDE_ROLES.map((role) => ({ role, acts: actsOf(procedure, role) })).filter(
		// Who is not the consulate would learn by the link alone that one is to be told.
		({ role, acts }) => acts.length > 0 && (words?.to !== 'consulate' || role === 'consulate'),
	);
}

/** No record begins from outside by a link: a link is to one that is there. */
function actsOf({ actions }: Procedure, role: OutsideRole): string[] {
	return Object.entries(actions).flatMap(([name, { by, opens, outside }]) =>
		by.includes('outside') && !opens && outside?.includes(role) ? [name] : [],
	);
}

/** A link of the time before roles takes a yes or a no. */
const WITHOUT_ROLE = ['serviceAccepts', 'serviceDeclines'];
