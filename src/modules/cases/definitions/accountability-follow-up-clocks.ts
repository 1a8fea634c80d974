import type { Procedure } from '#foundations/procedures/index.ts';
import { STEPS } from './accountability-fields.ts';
import { sourced } from './cited.ts';
import { ours } from './norms.ts';

/** How long a State may be silent, and the days after which a way is closed. */
export const accountabilityClocks: Procedure['clocks'] = {
	limitation: {
		start: ['noteViolation', 'noteLimitation', 'reopen'],
		when: { field: 'limitationDate', known: true },
		stop: ['submitCase', 'appeal'],
		end: ['submitCase', 'appeal'],
		within: { until: 'limitationDate' },
		remind: ['P90D', 'P30D', 'P7D'],
		basis: 'national',
		cite: 'The date noted in the case, by the law of the body before which it counts',
		checked: false,
	},
	stateAnswer: {
		start: ['reportToState'],
		stop: ['recordReply', 'noteOpened'],
		within: 'P60D',
		end: ['recordReply', 'noteOpened', 'recordDecision'],
		basis: 'policy',
		cite: ours,
		checked: true,
	},
	stalled: {
		start: ['reportToState', ...STEPS],
		stop: STEPS,
		within: 'P90D',
		end: [...STEPS, 'recordRemedy'],
		basis: 'policy',
		cite: ours,
		checked: true,
	},
	specialProceduresAnswer: {
		start: ['submitCase'],
		when: { field: 'submissionTo', is: 'special-procedures' },
		stop: ['recordReply'],
		end: ['recordReply'],
		within: 'P60D',
		basis: 'standard',
		...sourced('Special procedures: States are asked to answer within 60 days'),
	},
	power: {
		start: ['leaveCountry'],
		stop: ['givePower'],
		within: 'P7D',
		basis: 'policy',
		cite: ours,
		checked: true,
	},
};
