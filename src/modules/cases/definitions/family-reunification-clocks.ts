import type { Procedure } from '#foundations/procedures/index.ts';
import { sourced } from './cited.ts';
import { ours } from './norms.ts';

/** By when each step towards each other is owed. */
export const familyReunificationClocks = {
	inTouch: {
		start: ['askReunification', 'askAgain'],
		when: { not: { flag: 'unsafe' } },
		stop: ['keepInTouch'],
		within: 'P7D',
		basis: 'policy',
		cite: ours,
		checked: true,
	},
	kinshipConfirmed: {
		start: ['askReunification', 'askAgain'],
		stop: ['confirmKinship'],
		end: ['confirmKinship'],
		within: 'P30D',
		remind: ['P7D'],
		basis: 'policy',
		cite: ours,
		checked: true,
	},
	authorityAnswer: {
		start: ['applyToAuthority', 'appeal'],
		stop: ['recordAnswer'],
		end: ['recordAnswer'],
		within: 'P9M',
		remind: ['P30D', 'P7D'],
		basis: 'law',
		...sourced(
			'Directive 2003/86/EC, art. 5(4), where it binds: nine months, longer only in exceptional circumstances',
		),
	},
	appealWindow: {
		start: ['recordAnswer'],
		when: { field: 'answer', is: 'refused' },
		stop: ['appeal'],
		end: ['appeal'],
		within: { until: 'appealDate' },
		remind: ['P7D', 'P2D'],
		basis: 'national',
		cite: 'The appeal window told with the answer',
		checked: false,
	},
	visited: {
		start: ['reunite'],
		stop: ['visitFamily'],
		within: 'P30D',
		then: [['P90D', 'P30D']],
		remind: ['P7D'],
		basis: 'policy',
		cite: ours,
		checked: true,
	},
} satisfies Procedure['clocks'];
