import type { Team } from '#foundations/access/server/index.ts';

/** Names of everyone who works here, by id. */
export function namesOf({ members }: Team): Record<string, string> {
	return Object.fromEntries(members.map(({ id, name }) => [id, name]));
}
