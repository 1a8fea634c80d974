import type { Procedure } from '#foundations/procedures/index.ts';
import { sourced } from './cited.ts';
import { ours } from './norms.ts';
import { palermo, warsaw } from './trafficking-norms.ts';

/** By when a presumed victim is helped and heard. */
export const traffickingClocks: Procedure['clocks'] = {
	assisted: {
		start: ['presume', 'presumeAgain'],
		stop: ['assist'],
		end: ['assist'],
		within: 'PT24H',
		basis: 'policy',
		cite: `${ours}; ${palermo}, art. 6(3) names no hour`,
		checked: true,
	},
	childOfficer: {
		start: ['presume'],
		when: { flag: 'child' },
		stop: ['callChildOfficer'],
		within: 'PT24H',
		basis: 'policy',
		cite: `${ours}; ${palermo}, art. 6(4) names no hour`,
		checked: true,
	},
	reflection: {
		start: ['startReflection'],
		stop: ['endReflection'],
		end: ['endReflection', 'identifyVictim'],
		within: 'P30D',
		remind: ['P3D'],
		basis: 'law',
		...sourced(`${warsaw}, art. 13(1): at least 30 days, where the treaty binds`),
	},
	formalDecision: {
		start: ['presume', 'presumeAgain'],
		stop: ['identifyVictim', 'findSmuggled'],
		end: ['identifyVictim', 'findSmuggled'],
		within: 'P90D',
		remind: ['P14D'],
		basis: 'policy',
		cite: ours,
		checked: true,
	},
	challengeDecided: {
		start: ['challenge'],
		stop: ['decideChallenge'],
		end: ['decideChallenge'],
		within: 'P30D',
		basis: 'policy',
		cite: ours,
		checked: true,
	},
};
