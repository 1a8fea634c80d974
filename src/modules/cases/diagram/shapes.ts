import type { ActionOf } from '#foundations/procedures/index.ts';

/** A drawing in its own units; the page decides how large one is. */
export type Diagram = {
	readonly width: number;
	readonly height: number;
	readonly nodes: readonly StageNode[];
	readonly chips: readonly Chip[];
	readonly wires: readonly Wire[];
	readonly heads: readonly Head[];
	/** Where the words "from every open stage" stand; `null` where nothing comes from everywhere. */
	readonly fromAny: { readonly x: number; readonly y: number } | null;
	readonly start: { readonly x: number; readonly y: number };
};

export type Box = {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
};

export type StageNode = Box & {
	readonly stage: string;
	readonly closed: boolean;
	readonly lines: readonly string[];
};

/** The name of an act on its way. */
export type Chip = Box & {
	/** Unique in the drawing: one act may lead from several stages. */
	readonly id: string;
	readonly action: string;
	readonly effect: ActionOf['effect'];
	readonly lines: readonly string[];
};

export type Point = readonly [x: number, y: number];

export type Wire = {
	readonly points: readonly Point[];
	/** Of the act; a line that several share has none. */
	readonly effect: ActionOf['effect'] | 'shared';
};

/** The tip of an arrow. */
export type Head = {
	readonly at: Point;
	readonly towards: 'down' | 'left' | 'right';
	readonly effect: Wire['effect'];
};
