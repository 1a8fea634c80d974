import type { Procedure } from '../procedure.ts';
import { type Fault, fault } from './fault.ts';

/** From its opening every stage can be reached, every action be done, and an end be found. */
export function wayFaults(procedure: Procedure): Fault[] {
	const { actions, stages, closed } = procedure;
	const opening = Object.values(actions).filter(({ opens }) => opens);
	if (opening.length === 0) return [{ path: 'actions', sentence: 'No action opens a record.' }];
	const [first = ''] = stages;
	const reached = reachable(procedure, new Set(opening.map(({ to }) => to ?? first)));
	return [
		...stages.flatMap((stage, i) =>
			fault(!reached.has(stage), `stages.${i}`, `Nothing leads to the stage "${stage}".`),
		),
		...Object.entries(actions).flatMap(([name, { from }]) =>
			fault(
				from !== undefined && !from.some((stage) => reached.has(stage)),
				`actions.${name}.from`,
				'It can never be done: nothing leads to the stages it starts from.',
			),
		),
		...stages.flatMap((stage, i) => {
			if (!reached.has(stage) || closed.includes(stage) || closed.length === 0) return [];
			const ends = [...reachable(procedure, new Set([stage]))].some((one) => closed.includes(one));
			return fault(!ends, `stages.${i}`, `From the stage "${stage}" no end can be reached.`);
		}),
		...circles(procedure, reached),
		...deadEnds(procedure),
	];
}

/**
 * Stages that lead into each other by ordinary acts and nowhere else. That somebody may step out of
 * it (a withdrawal, a release) is no end of the work.
 */
function circles(procedure: Procedure, reached: ReadonlySet<string>): Fault[] {
	const { actions, stages, closed } = procedure;
	const ordinary = Object.entries(actions).filter(([, { effect }]) => effect !== 'protect');
	const daily = { ...procedure, actions: Object.fromEntries(ordinary) };
	const ahead = new Map(stages.map((stage) => [stage, reachable(daily, new Set([stage]))]));
	return stages.flatMap((stage, i) => {
		const next = [...(ahead.get(stage) ?? [])];
		const round = next.some((one) => one !== stage && ahead.get(one)?.has(stage));
		const endless = reached.has(stage) && round && !next.some((one) => closed.includes(one));
		return fault(endless, `stages.${i}`, `From "${stage}" ordinary acts lead round and to no end.`);
	});
}

function reachable({ actions, closed }: Procedure, from: Set<string>): Set<string> {
	const reached = new Set(from);
	for (let size = -1; size !== reached.size; ) {
		size = reached.size;
		for (const action of Object.values(actions)) {
			if (action.to === undefined) continue;
			const everywhere = action.effect === 'protect';
			const can = [...reached].some((stage) =>
				everywhere ? true : action.from ? action.from.includes(stage) : !closed.includes(stage),
			);
			if (can) reached.add(action.to);
		}
	}
	return reached;
}

/** An act that asks nothing, moves nothing and is read by nothing leads nowhere. */
function deadEnds(procedure: Procedure): Fault[] {
	const read = JSON.stringify({
		flags: procedure.flags,
		clocks: procedure.clocks,
		indicators: procedure.indicators,
		guards: Object.values(procedure.actions).map((action) =>
			action.effect === 'protect' ? [] : [action.needs, action.notBy, remedyOf(action)],
		),
	});
	return Object.entries(procedure.actions).flatMap(([name, action]) => {
		const moves = action.to !== undefined || action.opens || action.proposes || action.letter;
		const asks = Object.keys(action.asks ?? {}).length > 0;
		const used = moves || asks || action.person || read.includes(JSON.stringify(name));
		return fault(!used, `actions.${name}`, 'It leads nowhere: it asks, moves and means nothing.');
	});
}

function remedyOf(action: Procedure['actions'][string]): string | undefined {
	return action.effect === 'restrict' ? action.remedy : undefined;
}
