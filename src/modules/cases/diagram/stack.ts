import { CHIP } from './measures.ts';
import type { Box, Chip, Head, Wire } from './shapes.ts';
import type { Transition } from './transitions.ts';
import { wrapWords } from './wrap-words.ts';

/** The word for a stage or an act. */
export type Label = (kind: 'stage' | 'action', name: string) => string;

/** A chip that has no place yet. */
export type Unplaced = Omit<Chip, 'x' | 'y'>;

/** A part of the drawing, before it is put together. */
export type Part = { chips: Chip[]; wires: Wire[]; heads: Head[] };

export function chipOf({ action, effect }: Transition, label: Label, where: string): Unplaced {
	const lines = wrapWords(label('action', action), CHIP.ems);
	return {
		id: `${where} ${action}`,
		action,
		effect,
		lines,
		width: CHIP.width,
		height: lines.length * CHIP.lineHeight + 2 * CHIP.padding,
	};
}

/** One below the other. */
export function stacked(chips: readonly Unplaced[], x: number, top: number): Chip[] {
	let y = top;
	return chips.map((chip) => {
		const placed = { ...chip, x, y };
		y += chip.height + CHIP.gap;
		return placed;
	});
}

/** The effect of acts that share a line: theirs, if it is the same. */
export function effectOf(acts: readonly Pick<Chip, 'effect'>[]): Wire['effect'] {
	const [first] = acts;
	return first && acts.every(({ effect }) => effect === first.effect) ? first.effect : 'shared';
}

/** Of boxes one below the other. */
export function heightOf(boxes: readonly Pick<Box, 'height'>[]): number {
	const sum = boxes.reduce((all, { height }) => all + height, 0);
	return sum + Math.max(0, boxes.length - 1) * CHIP.gap;
}

export function middleOf({ y, height }: Box): number {
	return y + height / 2;
}
