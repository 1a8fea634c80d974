/** The measures of the drawing, in its own units. */
export const NODE = { width: 216, lineHeight: 20, padding: 14, ems: 11.8 } as const;
export const CHIP = {
	width: 216,
	lineHeight: 17,
	padding: 6,
	inset: 26,
	gap: 7,
	ems: 12.6,
} as const;
/** From a chip to the line it joins, and from there to the stage. */
export const STUB = 20;
export const REACH = 26;
/** Between two ways that run beside each other, and above a stage for those that arrive. */
export const LANE = 13;
export const ARRIVAL = 11;
export const GAP = 20;
export const MARGIN = 12;
export const HEADING = 22;
