import type { Procedure, ProcedureClock } from '#foundations/procedures/index.ts';
import { ours } from './norms.ts';

/** When a lawyer is called and when a missing sign of life raises the alarm. */
export const defenderIncidentClocks: Procedure['clocks'] = {
	lawyer: {
		start: ['reportIncident'],
		when: { flag: 'held' },
		stop: ['callLawyer'],
		end: ['callLawyer'],
		within: 'PT1H',
		alarm: true,
		basis: 'policy',
		cite: `${ours}; the right to a lawyer means now`,
		checked: true,
	},
	plan: {
		start: ['reportIncident'],
		when: { flag: 'urgent' },
		stop: ['planSecurity'],
		within: 'PT24H',
		basis: 'policy',
		cite: ours,
		checked: true,
	},
	sign: {
		start: ['planSigns', 'signAlive', 'signDuress'],
		when: { field: 'aliveBy', known: true },
		stop: ['signAlive', 'signDuress'],
		end: ['stopCheckIns'],
		within: { until: 'aliveBy' },
		alarm: true,
		remind: ['PT30M'],
		basis: 'policy',
		cite: 'The plan of the person',
		checked: true,
	},
	duress: {
		start: ['signDuress'],
		when: { field: 'duressIn', known: true },
		stop: ['reachPerson'],
		within: { until: 'duressIn' },
		alarm: true,
		basis: 'policy',
		cite: 'The plan of the person',
		checked: true,
	},
	checkIn4: checkIn('every-4-hours', 'PT4H'),
	checkIn12: checkIn('every-12-hours', 'PT12H'),
	checkIn24: checkIn('every-24-hours', 'PT24H'),
	hearing: {
		start: ['recordCharge'],
		when: { field: 'hearingOn', known: true },
		stop: ['recordDecision'],
		end: ['recordDecision'],
		within: { until: 'hearingOn' },
		remind: ['P7D', 'PT24H'],
		basis: 'national',
		cite: 'The date set by the court',
		checked: false,
	},
};

/** A sign of life every so often; one that does not come is an alarm, not a task. */
function checkIn(every: string, within: string): ProcedureClock {
	return {
		start: ['startCheckIns'],
		when: { field: 'checkInEvery', is: every },
		stop: ['checkIn'],
		end: ['stopCheckIns'],
		within,
		alarm: true,
		then: [['*', within]],
		remind: ['PT30M'],
		basis: 'policy',
		cite: 'The plan agreed with the person',
		checked: true,
	};
}
