import type { Procedure } from '#foundations/procedures/index.ts';
import { ARRIVAL, CHIP, GAP, HEADING, MARGIN, NODE } from './measures.ts';
import type { StageNode } from './shapes.ts';
import type { Sides } from './sides.ts';
import { chipOf, heightOf, type Label } from './stack.ts';
import { wrapWords } from './wrap-words.ts';

/** A stage with the room that its acts need on both sides. */
export type Band = {
	readonly node: StageNode;
	readonly top: number;
	readonly bottom: number;
	/** Where the acts to the next stage begin. */
	readonly onwardTop: number;
};

/** Each stage below the one before, with enough room that nothing lies on anything. */
export function bandsOf(procedure: Procedure, sides: Sides, label: Label, x: number): Band[] {
	const { stages, closed } = procedure;
	const opening = sides.opening.map((act) => chipOf(act, label, 'opening'));
	let top = MARGIN + HEADING + heightOf(opening) + GAP + arrivals(sides, stages[0] ?? '');
	return stages.map((stage): Band => {
		const lines = wrapWords(label('stage', stage), NODE.ems);
		const nodeHeight = lines.length * NODE.lineHeight + 2 * NODE.padding;
		const near = (sides.into.get(stage) ?? []).map((act) => chipOf(act, label, ''));
		const far = sides.lanes
			.filter(({ from }) => from === stage)
			.flatMap(({ acts }) => acts.map((act) => chipOf(act, label, '')));
		const height = Math.max(nodeHeight, heightOf(near), heightOf(far));
		const bottom = top + height;
		const onward = (sides.onward.get(stage) ?? []).map((act) => chipOf(act, label, ''));
		const band = {
			node: {
				stage,
				closed: closed.includes(stage),
				lines,
				x,
				y: top + (height - nodeHeight) / 2,
				width: NODE.width,
				height: nodeHeight,
			},
			top,
			bottom,
			onwardTop: bottom + GAP,
		};
		const following = stages[stages.indexOf(stage) + 1] ?? '';
		top = bottom + GAP + (onward.length > 0 ? heightOf(onward) + GAP : GAP / 2);
		top += arrivals(sides, following) + CHIP.gap;
		return band;
	});
}

/** Room above a stage for the ways that come to it from afar. */
function arrivals({ lanes }: Sides, stage: string): number {
	return lanes.filter(({ to }) => to === stage).length * ARRIVAL;
}
