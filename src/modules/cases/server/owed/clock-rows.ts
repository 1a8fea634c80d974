import type { ClockState } from '#foundations/procedures/index.ts';
import type { ClockRow } from '../../views.ts';

/** A clock as pages show it. */
export function clockRowOf(clock: ClockState): ClockRow {
	const { id, state, due, breaches, used, basis, cite, checked, read } = clock;
	return {
		...{ id, state, basis, cite, checked, ...(read && { read }) },
		due: due?.toString() ?? null,
		breaches: breaches.map((breach) => ({
			due: breach.due.toString(),
			metAt: breach.metAt?.toString() ?? null,
		})),
		used: used?.toString() ?? null,
	};
}
