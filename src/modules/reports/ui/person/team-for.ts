/**
 * Which team a report is sealed to: the one that receives by default, unless the person keeps it
 * away; then the next. Undefined when nobody is left, and then nothing is sent to anyone.
 *
 * @param teams that receive, the default one first
 */
export function teamFor<Team extends { id: string }>(
	teams: readonly Team[],
	keepAway: readonly string[],
): Team | undefined {
	return teams.find(({ id }) => !keepAway.includes(id));
}
