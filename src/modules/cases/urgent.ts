import type { State } from '#foundations/procedures/index.ts';

/**
 * Flags that call for haste, weightiest first. They say something of the situation, decided by the
 * answers given; nothing here weighs one person against another (R7).
 */
export const URGENT: readonly string[] = [
	...['lifeThreat', 'lifeSaving', 'inDanger', 'danger', 'captive', 'urgent'],
	...['reprisal', 'abuse', 'child', 'exploited', 'illTreated'],
];

/** The weightiest reason for haste while the record is open; null when there is none. */
export function urgentOf(state: Pick<State, 'open' | 'flags' | 'facts'>): string | null {
	if (!state.open) return null;
	return URGENT.find((flag) => state.flags.has(flag)) ?? null;
}
