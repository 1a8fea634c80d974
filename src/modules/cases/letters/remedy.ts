import type { Procedure, State } from '#foundations/procedures/index.ts';
import { dayOf } from '#foundations/time/index.ts';
import type { Remedy } from './letter.ts';

/** The protective act that answers this one: named by it, or the one that its own limit waits for. */
export function remedyAct(procedure: Procedure, action: string): string | null {
	const act = procedure.actions[action];
	if (act?.effect === 'restrict') return act.remedy;
	const awaited = clocksOf(procedure, action).flatMap(({ stop }) => stop);
	const named = Object.values(procedure.actions).flatMap((one) =>
		one.effect === 'restrict' ? [one.remedy] : [],
	);
	return [...awaited, ...named].find((name) => isPersons(procedure, name)) ?? null;
}

/** The last day on which it can be done, as the clock that runs for it says. */
export function untilOf(
	procedure: Procedure,
	state: State,
	{ action, remedy, zone }: { action: string; remedy: string; zone: string },
): Remedy['until'] {
	const clocks = clocksOf(procedure, action).filter(({ stop }) => stop.includes(remedy));
	const standing = state.clocks.filter(({ id }) => clocks.some((clock) => clock.id === id));
	const due = standing.find((clock) => clock.due)?.due;
	// A limit is broken from its due on: the last moment to act is the one before.
	if (due) return dayOf(due.subtract({ milliseconds: 1 }), zone).toString();
	return standing.some((clock) => clock.state === 'unknown') ? 'unknown' : 'any-time';
}

function clocksOf({ clocks = {} }: Procedure, action: string) {
	return Object.entries(clocks).flatMap(([id, { start, stop }]) =>
		start.includes(action) ? [{ id, stop }] : [],
	);
}

function isPersons({ actions }: Procedure, name: string): boolean {
	return actions[name]?.effect === 'protect' && actions[name]?.by.includes('person') === true;
}
