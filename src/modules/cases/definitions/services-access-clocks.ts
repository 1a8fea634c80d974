import type { Procedure } from '#foundations/procedures/index.ts';
import { ours } from './norms.ts';
import { education, health } from './services-access-norms.ts';

/** How soon care is owed, and how many school days are lost. */
export const servicesAccessClocks: Procedure['clocks'] = {
	urgentCare: {
		start: ['reportRefusal'],
		when: { flag: 'urgent' },
		stop: ['recordServed'],
		end: ['recordServed'],
		within: 'PT4H',
		basis: 'policy',
		cite: `${ours}; ${health} means now and names no hour`,
		checked: true,
	},
	daysOut: {
		start: ['reportRefusal'],
		when: { flag: 'school' },
		stop: ['recordServed'],
		within: 'P30D',
		cumulative: { resumes: ['reportOutAgain'], sham: 'P14D' },
		maximum: true,
		remind: ['P20D', 'P10D'],
		breach: { proposes: 'accountability-follow-up' },
		basis: 'policy',
		cite: `${ours}; ${education} names no number of days`,
		checked: true,
	},
	entitlement: {
		start: ['reportRefusal'],
		stop: ['findEntitlement'],
		within: { workingDays: 3 },
		basis: 'policy',
		cite: ours,
		checked: true,
	},
	warned: {
		start: ['noteSharing'],
		when: { field: 'sharesWithEnforcement', in: ['yes', 'unknown'] },
		stop: ['warnPerson'],
		end: ['warnPerson'],
		within: 'PT24H',
		basis: 'policy',
		cite: `${ours}; CMW General Comment 2, para. 74`,
		checked: true,
	},
	answered: {
		start: ['challengeRefusal', 'appeal', 'escalate'],
		stop: ['recordAnswer', 'recordServed'],
		end: ['recordAnswer', 'recordServed'],
		within: { workingDays: 10 },
		basis: 'policy',
		cite: ours,
		checked: true,
	},
	appealWindow: {
		start: ['recordAnswer'],
		when: { field: 'answer', in: ['refused', 'partly'] },
		stop: ['appeal'],
		end: ['appeal', 'recordServed'],
		within: { until: 'appealDate' },
		remind: ['P7D', 'P2D'],
		basis: 'national',
		cite: 'The appeal window told with the answer',
		checked: false,
	},
};
