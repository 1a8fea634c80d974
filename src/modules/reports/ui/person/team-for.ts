/**
 * Which team a report is sealed to: what is about a child to the one for children, everything else
 * to the one that receives by default; never to one that the person keeps away, then to the next.
 * Undefined when nobody is left, and then nothing is sent to anyone.
 *
 * @param teams that receive, the default one first
 */
export function teamFor<Team extends { id: string; forChildren?: boolean }>(
	teams: readonly Team[],
	{ keepAway, about }: { keepAway: readonly string[]; about?: string | undefined },
): Team | undefined {
	const left = teams.filter(({ id }) => !keepAway.includes(id));
	const forChildren = about === 'child' ? left.find((team) => team.forChildren) : undefined;
	return forChildren ?? left[0];
}
