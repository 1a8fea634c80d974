import { m } from '#foundations/languages/index.ts';
import type { Procedure, State } from '#foundations/procedures/index.ts';
import { dayOf } from '#foundations/time/index.ts';
import { lastDay } from '../last-day.ts';
import { basisWord } from '../ui/basis-words.ts';
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

/** The last day on which it can be done, as the clock that runs for it says, and what that rests on. */
export function untilOf(
	procedure: Procedure,
	state: State,
	{ action, remedy, zone }: { action: string; remedy: string; zone: string },
): Pick<Remedy, 'until' | 'norm'> {
	const clocks = clocksOf(procedure, action).filter(({ stop }) => stop.includes(remedy));
	const standing = state.clocks.filter(({ id }) => clocks.some((clock) => clock.id === id));
	const running = standing.find(({ due }) => due);
	if (!running?.due) {
		return { until: standing.some((clock) => clock.state === 'unknown') ? 'unknown' : 'any-time' };
	}
	const until = lastDay(running.due.toString(), zone) ?? dayOf(running.due, zone).toString();
	return { until, norm: normWords(running) };
}

function normWords({ basis, cite, checked }: State['clocks'][number]): string {
	const norm = `${basisWord(basis)}: ${cite}`;
	return checked ? norm : `${norm} – ${m.cases_basis_unchecked()}`;
}

function clocksOf({ clocks = {} }: Procedure, action: string) {
	return Object.entries(clocks).flatMap(([id, { start, stop }]) =>
		start.includes(action) ? [{ id, stop }] : [],
	);
}

function isPersons({ actions }: Procedure, name: string): boolean {
	return actions[name]?.effect === 'protect' && actions[name]?.by.includes('person') === true;
}
