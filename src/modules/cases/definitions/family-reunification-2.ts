import type { Procedure } from '#foundations/procedures/index.ts';
import { familyReunification } from './family-reunification.ts';
import { familyReunificationClocks as clocks } from './family-reunification-clocks.ts';

/**
 * Version 2: a family hears each other within three days and not seven, kinship is confirmed within
 * two weeks, and they are visited for a year and not for three months. A record that was opened
 * under version 1 stays under it, with its limits, its forms and its figures.
 */
export const familyReunification2: Procedure = {
	...familyReunification,
	version: 2,
	clocks: {
		...clocks,
		inTouch: { ...clocks.inTouch, within: 'P3D' },
		kinshipConfirmed: { ...clocks.kinshipConfirmed, within: 'P14D' },
		visited: {
			...clocks.visited,
			then: [
				['P90D', 'P30D'],
				['P275D', 'P90D'],
			],
		},
	},
};
