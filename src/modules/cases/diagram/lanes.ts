import type { Band } from './bands.ts';
import { ARRIVAL, CHIP, LANE, REACH, STUB } from './measures.ts';
import type { Chip, Head, Point, Wire } from './shapes.ts';
import type { Lane } from './sides.ts';
import { chipOf, effectOf, heightOf, type Label, middleOf, type Part, stacked } from './stack.ts';

/** The ways that skip stages or lead back: out on the far side, along a lane, in from above. */
export function drawLanes(lanes: readonly Lane[], bands: readonly Band[], label: Label): Part {
	const chips: Chip[] = [];
	const wires: Wire[] = [];
	const heads: Head[] = [];
	for (const band of bands) {
		const leaving = lanes.filter(({ from }) => from === band.node.stage);
		if (leaving.length === 0) continue;
		const { node } = band;
		const edge = node.x + node.width;
		const middle = middleOf(node);
		const labels = leaving.flatMap(({ acts, to }) =>
			acts.map((act) => chipOf(act, label, `lane ${node.stage} ${to}`)),
		);
		const placed = stacked(labels, edge + REACH + STUB, middle - heightOf(labels) / 2);
		chips.push(...placed);
		wires.push(...fork(edge, middle, placed));
		let used = 0;
		for (const lane of leaving) {
			const own = placed.slice(used, used + lane.acts.length);
			used += lane.acts.length;
			const way = wayOf(lane, own, { lanes, bands });
			wires.push(...way.wires);
			heads.push(...way.heads);
		}
	}
	return { chips, wires, heads };
}

/** From the stage to each of its chips. */
function fork(edge: number, middle: number, chips: readonly Chip[]): Wire[] {
	const join = edge + REACH;
	const ys = chips.map(middleOf);
	const effect = effectOf(chips);
	return [
		{
			points: [
				[edge, middle],
				[join, middle],
			],
			effect,
		},
		{
			points: [
				[join, Math.min(middle, ...ys)],
				[join, Math.max(middle, ...ys)],
			],
			effect,
		},
		...chips.map(
			(chip): Wire => ({
				points: [
					[join, middleOf(chip)],
					[chip.x, middleOf(chip)],
				],
				effect: chip.effect,
			}),
		),
	];
}

/** From the chips of one lane to its stage. */
function wayOf(
	lane: Lane,
	chips: readonly Chip[],
	{ lanes, bands }: { lanes: readonly Lane[]; bands: readonly Band[] },
): { wires: Wire[]; heads: Head[] } {
	const target = bands.find(({ node }) => node.stage === lane.to);
	if (!target) return { wires: [], heads: [] };
	const { node } = target;
	const side = node.x + node.width + REACH + STUB + CHIP.width;
	const x = side + LANE * (lanes.indexOf(lane) + 1);
	const coming = lanes.filter(({ to }) => to === lane.to);
	const place = coming.indexOf(lane);
	const y = target.top - CHIP.gap - ARRIVAL * (place + 1) + 4;
	const down = node.x + node.width - 14 - ARRIVAL * place;
	const distance = (chip: Chip) => Math.abs(middleOf(chip) - y);
	const furthest = chips.toSorted((a, b) => distance(b) - distance(a))[0];
	const rest: Point[] = [
		[x, y],
		[down, y],
		[down, node.y],
	];
	return {
		// The one that comes from furthest draws the whole way; the others only join it.
		wires: chips.map((chip) => ({
			points: [
				[chip.x + chip.width, middleOf(chip)],
				[x, middleOf(chip)],
				...(chip === furthest ? rest : []),
			],
			effect: chip === furthest ? effectOf(chips) : chip.effect,
		})),
		heads: [{ at: [down, node.y], towards: 'down', effect: effectOf(chips) }],
	};
}
