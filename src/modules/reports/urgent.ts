/**
 * Whether a human is called at once.
 *
 * Only what the person says: in danger now, or punished for reporting. Never guessed from the
 * text, the kind or the country (R7: no scores of persons), so nothing lowers it either.
 */
export function isUrgent(said: { danger?: boolean; reprisal?: boolean }): boolean {
	return said.danger === true || said.reprisal === true;
}
