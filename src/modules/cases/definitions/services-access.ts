import type { Capacity, Procedure } from '#foundations/procedures/index.ts';
import { servicesAccessClocks } from './services-access-clocks.ts';
import { SCHOOL, servicesAccessFields } from './services-access-fields.ts';
import { education, health } from './services-access-norms.ts';

const team: readonly Capacity[] = ['caseworker', 'supervisor', 'counsel', 'child-officer'];

/**
 * Care or schooling that was refused, until it is given. A test that was forced on someone is an
 * incident here; what it showed has no field anywhere (R9).
 */
export const servicesAccess: Procedure = {
	id: 'services-access',
	version: 1,
	serves: 'C17',
	stages: ['reported', 'challenged', 'served', 'closed'],
	closed: ['closed'],
	fields: servicesAccessFields,
	flags: {
		school: { field: 'service', in: SCHOOL },
		urgent: {
			any: [
				{ field: 'service', in: ['urgent-care', 'birth-care'] },
				{ field: 'danger', is: 'yes' },
			],
		},
	},
	actions: {
		reportRefusal: {
			effect: 'protect',
			by: ['person', 'family', 'guardian', 'interpreter', 'outside', ...team],
			outside: ['court', 'service', 'consulate', 'other'],
			opens: true,
			to: 'reported',
			asks: {
				service: 'optional',
				country: 'optional',
				provider: 'optional',
				refusedOn: 'optional',
				refusalReason: 'optional',
				whatHappened: 'optional',
				danger: 'optional',
			},
			happened: 'refusedOn',
			cite: `${health}; ${education}`,
			person: 'does',
		},
		reportForcedTest: {
			effect: 'protect',
			by: ['person', 'family', 'outside', ...team],
			outside: ['court', 'service', 'consulate', 'other'],
			opens: true,
			asks: { forcedBy: 'optional', coercion: 'optional', country: 'optional' },
			proposes: ['complaint'],
			cite: 'A/C.3/78/L.52/Rev.1, para. 13; ILO Recommendation 200: testing is voluntary',
			person: 'does',
		},
		findEntitlement: {
			effect: 'neutral',
			by: team,
			asks: { entitled: 'required', legalBasis: 'required' },
			person: 'sees',
		},
		noteSharing: { effect: 'neutral', by: team, asks: { sharesWithEnforcement: 'required' } },
		warnPerson: { effect: 'neutral', by: team, asks: { warningHeard: 'required' }, person: 'sees' },
		challengeRefusal: {
			effect: 'protect',
			by: ['person', 'guardian', ...team],
			to: 'challenged',
			asks: { legalBasis: 'optional', ground: 'optional' },
			person: 'does',
			letter: 'challenge',
		},
		recordAnswer: {
			effect: 'neutral',
			by: ['outside', ...team],
			outside: ['service', 'court'],
			asks: { answer: 'required', reasons: 'optional', appealDate: 'optional' },
			person: 'sees',
		},
		appeal: {
			effect: 'protect',
			by: ['person', 'guardian', ...team],
			to: 'challenged',
			asks: { ground: 'optional' },
			person: 'does',
			letter: 'appeal',
		},
		escalate: {
			effect: 'protect',
			by: team,
			to: 'challenged',
			asks: { ground: 'optional' },
			person: 'sees',
			letter: 'escalation',
		},
		recordServed: {
			effect: 'protect',
			by: ['person', 'family', 'guardian', 'outside', ...team],
			outside: ['service'],
			to: 'served',
			asks: { servedOn: 'optional' },
			happened: 'servedOn',
			person: 'does',
		},
		reportOutAgain: {
			effect: 'protect',
			by: ['person', 'family', 'guardian', 'outside', ...team],
			outside: ['court', 'service', 'consulate', 'other'],
			to: 'reported',
			asks: { outSince: 'optional', whatHappened: 'optional' },
			happened: 'outSince',
			person: 'does',
		},
		giveSummary: { effect: 'protect', by: team, person: 'sees', letter: 'summary' },
		withdraw: { effect: 'protect', by: ['person', 'guardian'], to: 'closed', person: 'does' },
		close: {
			effect: 'neutral',
			by: ['supervisor', 'caseworker', 'counsel'],
			to: 'closed',
			asks: { reasons: 'required' },
			needs: [
				{
					test: {
						any: [
							{ stage: 'served' },
							{ field: 'entitled', is: 'not-entitled' },
							{ not: { has: 'reportRefusal' } },
						],
					},
					else: 'not-served-yet',
					cite: `${health}; ${education}`,
					offers: 'challengeRefusal',
				},
			],
			person: 'sees',
			letter: 'closing',
		},
	},
	clocks: servicesAccessClocks,
	indicators: {
		refusals: { kind: 'count', of: 'reportRefusal' },
		served: { kind: 'share', of: 'recordServed', among: 'reportRefusal' },
		daysLost: { kind: 'median', of: 'daysOut' },
		outTooLong: { kind: 'count', of: 'daysOut' },
		forcedTests: { kind: 'count', of: 'reportForcedTest' },
	},
	letters: {
		challenge: { to: 'service', says: ['provider', 'legalBasis', 'ground'] },
		appeal: { to: 'authority', says: ['provider', 'legalBasis', 'ground'] },
		escalation: { to: 'body', says: ['provider', 'legalBasis', 'ground'] },
		summary: { to: 'person', says: ['service', 'servedOn'] },
		closing: { to: 'person', says: ['answer', 'reasons'], remedy: true },
	},
};
