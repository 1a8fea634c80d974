import type { Procedure } from '#foundations/procedures/index.ts';
import { type Band, bandsOf } from './bands.ts';
import { drawLanes } from './lanes.ts';
import { CHIP, HEADING, MARGIN, NODE, REACH, STUB } from './measures.ts';
import { mirrored } from './mirror.ts';
import type { Chip, Diagram, Wire } from './shapes.ts';
import { type Sides, sidesOf } from './sides.ts';
import { chipOf, effectOf, heightOf, type Label, middleOf, type Part, stacked } from './stack.ts';

/**
 * A procedure as a drawing: the stages from top to bottom, the next steps between them, on the near
 * side what is possible from every open stage, on the far side the ways that skip or lead back.
 *
 * @param label the word for a stage or an act in the reader's language
 */
export function drawProcedure(
	procedure: Procedure,
	label: Label,
	direction: 'ltr' | 'rtl' = 'ltr',
): Diagram {
	const sides = sidesOf(procedure);
	const nearWidth = sides.into.size > 0 ? CHIP.width + STUB + REACH : 0;
	const nodeX = MARGIN + nearWidth;
	const bands = bandsOf(procedure, sides, label, nodeX);
	const nodes = bands.map(({ node }) => node);
	const parts = [
		openingPart(sides, bands, label),
		...bands.flatMap((band, i) => [
			intoPart(band, sides, label),
			onwardPart(band, bands[i + 1], sides, label),
		]),
		drawLanes(sides.lanes, bands, label),
	];
	const chips = parts.flatMap((part) => part.chips);
	const wires = parts.flatMap((part) => part.wires);
	const right = Math.max(
		...nodes.map(({ x, width }) => x + width),
		...chips.map(({ x, width }) => x + width),
		...wires.flatMap(({ points }) => points.map(([x]) => x)),
	);
	const last = bands.at(-1);
	const diagram: Diagram = {
		width: right + MARGIN,
		height: (last ? last.bottom : 0) + MARGIN,
		nodes,
		chips,
		wires,
		heads: parts.flatMap((part) => part.heads),
		fromAny: aboveNear(chips),
		start: { x: nodeX + NODE.width / 2, y: MARGIN + 4 },
	};
	return direction === 'rtl' ? mirrored(diagram) : diagram;
}

/** From the beginning, through the acts that open a record, into the first stage. */
function openingPart(sides: Sides, bands: readonly Band[], label: Label): Part {
	const [first] = bands;
	if (!first) return { chips: [], wires: [], heads: [] };
	const { node } = first;
	const middle = node.x + node.width / 2;
	const chips = stacked(
		sides.opening.map((act) => chipOf(act, label, 'opening')),
		node.x + (node.width - CHIP.width) / 2,
		MARGIN + HEADING,
	);
	return {
		chips,
		wires: [
			{
				points: [
					[middle, MARGIN + 4],
					[middle, node.y],
				],
				effect: 'shared',
			},
		],
		heads: [{ at: [middle, node.y], towards: 'down', effect: 'shared' }],
	};
}

/** From every open stage into this one. */
function intoPart({ node }: Band, sides: Sides, label: Label): Part {
	const acts = sides.into.get(node.stage) ?? [];
	if (acts.length === 0) return { chips: [], wires: [], heads: [] };
	const labels = acts.map((act) => chipOf(act, label, `into ${node.stage}`));
	const middle = node.y + node.height / 2;
	const chips = stacked(labels, MARGIN, middle - heightOf(labels) / 2);
	const join = MARGIN + CHIP.width + STUB;
	const ys = chips.map(middleOf);
	const effect = effectOf(chips);
	return {
		chips,
		wires: [
			...chips.map(
				(chip): Wire => ({
					points: [
						[chip.x + chip.width, middleOf(chip)],
						[join, middleOf(chip)],
					],
					effect: chip.effect,
				}),
			),
			{
				points: [
					[join, Math.min(middle, ...ys)],
					[join, Math.max(middle, ...ys)],
				],
				effect,
			},
			{
				points: [
					[join, middle],
					[node.x, middle],
				],
				effect,
			},
		],
		heads: [{ at: [node.x, middle], towards: 'right', effect }],
	};
}

/** From this stage to the next one. */
function onwardPart(band: Band, next: Band | undefined, sides: Sides, label: Label): Part {
	const acts = sides.onward.get(band.node.stage) ?? [];
	if (!next || acts.length === 0) return { chips: [], wires: [], heads: [] };
	const { node } = band;
	const middle = node.x + node.width / 2;
	const labels = acts.map((act) => chipOf(act, label, `onward ${node.stage}`));
	const effect = effectOf(labels);
	return {
		chips: stacked(labels, middle - CHIP.width / 2, band.onwardTop),
		wires: [
			{
				points: [
					[middle, node.y + node.height],
					[middle, next.node.y],
				],
				effect,
			},
		],
		heads: [{ at: [middle, next.node.y], towards: 'down', effect }],
	};
}

/** Above the first chip on the near side. */
function aboveNear(chips: readonly Chip[]): Diagram['fromAny'] {
	const [first] = chips.filter(({ id }) => id.startsWith('into '));
	return first ? { x: MARGIN, y: first.y - 9 } : null;
}
