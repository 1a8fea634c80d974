import type { ClockRow } from '../../views.ts';

/** Of all limits those that are owed to the person now, or were and still are. */
export function owedIn(clocks: readonly ClockRow[]): ClockRow[] {
	return clocks.filter(({ state, due }) => due && !['met', 'ended', 'waiting'].includes(state));
}
