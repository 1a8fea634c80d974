import { m } from '#foundations/languages/index.ts';
import type { DrillAct, DrillView } from '../../views.ts';

type Stop = { label: string; state: 'done' | 'now' | 'next'; said: string };

/** How far an exercise is: each step counts once the ledger has it. */
export function drillStops({ acts, candidateId }: DrillView): Stop[] {
	const has = (act: DrillAct) => acts.some((one) => one.act === act);
	const steps = [
		{ label: m.tracing_drill_step_found(), done: candidateId !== null },
		{ label: m.tracing_drill_step_proposed(), done: has('proposed') },
		{ label: m.tracing_drill_step_confirmed(), done: has('confirmed') },
		{ label: m.tracing_drill_step_told(), done: has('told') },
		{ label: m.tracing_drill_step_overturned(), done: has('overturned') },
	];
	const now = steps.findIndex(({ done }) => !done);
	return steps.map(({ label, done }, at) => {
		const state = done ? 'done' : at === now ? 'now' : 'next';
		return { label, state, said: SAID[state]() };
	});
}

const SAID = {
	done: m.inbox_step_done,
	now: m.inbox_step_now,
	next: m.inbox_step_later,
} as const;

export const drillActLabels = {
	'drill-started': m.tracing_drill_act_started,
	compared: m.tracing_drill_act_compared,
	rejected: m.tracing_decisions_reject,
	proposed: m.tracing_decisions_propose,
	confirmed: m.tracing_decisions_confirm,
	'telling-planned': m.tracing_tell_planned,
	'telling-signed': m.tracing_tell_signed,
	told: m.tracing_tell_done,
	'taken-back': m.tracing_tell_taken_back,
	overturned: m.tracing_decisions_overturn,
} satisfies Record<DrillAct, () => string>;
