import type { Procedure } from '#foundations/procedures/index.ts';
import { ours } from './norms.ts';

/** When a threat is looked at, and who hears of an opening. */
export const witnessClocks: Procedure['clocks'] = {
	threatAssessed: {
		start: ['reportThreat'],
		stop: ['assessThreat'],
		end: ['assessThreat'],
		within: 'PT24H',
		basis: 'policy',
		cite: ours,
		checked: true,
	},
	monthlyAssessment: {
		start: ['openProfile'],
		stop: ['assessThreat'],
		within: 'P1M',
		then: [['*', 'P1M']],
		remind: ['P3D'],
		basis: 'policy',
		cite: `${ours}: at least monthly and at each hearing`,
		checked: true,
	},
	assessedBeforeHearing: {
		start: ['setHearing'],
		stop: ['assessThreat'],
		end: ['assessThreat'],
		within: { until: 'hearingOn' },
		remind: ['P7D', 'PT24H'],
		basis: 'policy',
		cite: `${ours}: at least monthly and at each hearing`,
		checked: true,
	},
	leadAlert: {
		start: ['askBreakGlass'],
		stop: ['leadInformed'],
		end: ['leadInformed'],
		within: 'PT1H',
		alarm: true,
		basis: 'policy',
		cite: `${ours}: the case lead learns of every opening`,
		checked: true,
	},
	personTold: {
		start: ['breakGlass'],
		stop: ['tellPerson'],
		end: ['tellPerson'],
		within: 'P7D',
		basis: 'policy',
		cite: `${ours}: told as soon as telling is safe`,
		checked: true,
	},
};
