import { m } from '#foundations/languages/index.ts';
import type { Stage } from '../../index.ts';
import { stageLabels } from './labels.ts';

export type Stop = { label: string; state: 'done' | 'now' | 'next'; said: string };

/** The way of a report as far as anyone can know it: arrived, confirmed, worked on, decided. */
export function stopsOf(stage: Stage): Stop[] {
	const way: Stage[] = ['received', 'acknowledged', 'open', 'closed'];
	if (stage === 'withdrawn') return [stop('received', 'done'), stop('withdrawn', 'now')];
	if (stage === 'refused') {
		return [stop('received', 'done'), stop('acknowledged', 'done'), stop('refused', 'now')];
	}
	const here = way.indexOf(stage);
	return way.map((each, index) =>
		stop(each, index < here ? 'done' : index === here ? 'now' : 'next'),
	);
}

function stop(stage: Stage, state: Stop['state']): Stop {
	const said = { done: m.inbox_step_done, now: m.inbox_step_now, next: m.inbox_step_later };
	return { label: stageLabels[stage](), state, said: said[state]() };
}
