import type { Box, Diagram, Head, Point } from './shapes.ts';

/** The drawing for a language that is read from the right. */
export function mirrored(diagram: Diagram): Diagram {
	const { width } = diagram;
	const flipPoint = ([x, y]: Point): Point => [width - x, y];
	const flipBox = <T extends Box>(box: T): T => ({ ...box, x: width - box.x - box.width });
	const flipSpot = (spot: { x: number; y: number }) => ({ x: width - spot.x, y: spot.y });
	return {
		...diagram,
		nodes: diagram.nodes.map(flipBox),
		chips: diagram.chips.map(flipBox),
		wires: diagram.wires.map((wire) => ({ ...wire, points: wire.points.map(flipPoint) })),
		heads: diagram.heads.map((head) => ({
			...head,
			at: flipPoint(head.at),
			towards: OTHER[head.towards],
		})),
		fromAny: diagram.fromAny && flipSpot(diagram.fromAny),
		start: flipSpot(diagram.start),
	};
}

const OTHER = { down: 'down', left: 'right', right: 'left' } as const satisfies Record<
	Head['towards'],
	Head['towards']
>;
