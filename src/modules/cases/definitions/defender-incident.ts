import type { Asks, Capacity, Procedure } from '#foundations/procedures/index.ts';
import { defenderIncidentClocks } from './defender-incident-clocks.ts';
import { defenderIncidentFields } from './defender-incident-fields.ts';

const team: readonly Capacity[] = ['caseworker', 'supervisor', 'counsel', 'monitor'];
const declaration = 'Declaration on Human Rights Defenders (A/RES/53/144)';

/**
 * Someone who helps is hindered, watched, charged or held. Check-ins are the heart of it: one that
 * does not come raises the alarm by itself.
 */
export const defenderIncident: Procedure = {
	id: 'defender-incident',
	version: 1,
	serves: 'C20',
	stages: ['reported', 'supported', 'charged', 'closed'],
	closed: ['closed'],
	fields: defenderIncidentFields,
	flags: {
		held: { field: 'incident', is: 'arrested' },
		urgent: {
			any: [
				{ field: 'incident', in: ['arrested', 'attacked'] },
				{ field: 'danger', is: 'yes' },
			],
		},
	},
	actions: {
		reportIncident: {
			effect: 'protect',
			by: ['person', 'family', 'outside', 'interpreter', ...team],
			outside: ['court', 'service', 'consulate', 'other'],
			opens: true,
			asks: {
				incident: 'optional',
				country: 'optional',
				lawUsed: 'optional',
				lawArticle: 'optional',
				authority: 'optional',
				happenedOn: 'optional',
				whatHappened: 'optional',
				danger: 'optional',
			},
			cite: `${declaration}, art. 12`,
			person: 'does',
		},
		callLawyer: {
			effect: 'protect',
			by: ['person', 'family', ...team],
			to: 'supported',
			asks: { lawyerReached: 'optional' },
			cite: 'ICCPR, art. 14(3)(b); UN Basic Principles on Lawyers, no. 7',
			person: 'does',
		},
		planSecurity: {
			effect: 'protect',
			by: ['person', ...team],
			to: 'supported',
			asks: { plan: 'optional', safeContact: 'optional' },
			person: 'does',
		},
		startCheckIns: {
			effect: 'protect',
			by: ['person', ...team],
			to: 'supported',
			asks: { checkInEvery: 'optional', safeContact: 'optional' },
			person: 'does',
		},
		checkIn: { effect: 'protect', by: ['person', 'family', ...team], person: 'does' },
		stopCheckIns: { effect: 'protect', by: ['person', ...team], person: 'does' },
		planSigns: {
			effect: 'protect',
			by: ['person', ...team],
			to: 'supported',
			asks: {
				checkInEvery: 'optional',
				aliveBy: 'optional',
				ownZone: 'optional',
				wellWord: 'optional',
				duressWord: 'optional',
				safeContact: 'optional',
				plan: 'optional',
			},
			person: 'does',
		},
		signAlive: sign({ aliveBy: 'optional' }),
		signDuress: sign({ aliveBy: 'optional', duressIn: 'optional' }),
		signOther: sign({}),
		reachPerson: { effect: 'protect', by: team },
		raiseAlarm: {
			effect: 'protect',
			by: ['person', 'family', 'service', ...team],
			asks: { whatHappened: 'optional' },
			person: 'does',
		},
		recordCharge: {
			effect: 'neutral',
			by: team,
			to: 'charged',
			asks: {
				lawUsed: 'required',
				authority: 'required',
				lawArticle: 'optional',
				hearingOn: 'optional',
			},
			person: 'sees',
		},
		recordSeizure: {
			effect: 'protect',
			by: ['person', ...team],
			asks: { seized: 'optional', authority: 'optional' },
			person: 'does',
			letter: 'thingsBack',
		},
		protest: {
			effect: 'protect',
			by: ['person', ...team],
			asks: { ground: 'optional' },
			cite: `${declaration}, art. 9`,
			person: 'does',
			letter: 'protest',
		},
		submitCase: {
			effect: 'neutral',
			by: ['counsel', 'supervisor', 'caseworker'],
			asks: { riskHeard: 'required', namesAgreed: 'required' },
			needs: [
				{
					test: { field: 'riskHeard', is: true },
					else: 'risk-not-told',
					cite: 'A letter to a State can reveal who spoke',
					offers: 'protest',
				},
			],
			person: 'sees',
			letter: 'submission',
		},
		recordDecision: {
			effect: 'neutral',
			by: team,
			to: 'supported',
			asks: { result: 'required', reasons: 'optional' },
			person: 'sees',
		},
		appeal: {
			effect: 'protect',
			by: ['person', ...team],
			to: 'charged',
			asks: { ground: 'optional' },
			person: 'does',
		},
		withdraw: { effect: 'protect', by: ['person'], to: 'closed', person: 'does' },
		close: {
			effect: 'neutral',
			by: ['supervisor', 'counsel'],
			to: 'closed',
			from: ['reported', 'supported'],
			asks: { reasons: 'required' },
			needs: [
				{
					test: {
						any: [
							{ not: { has: 'startCheckIns' } },
							{ has: 'stopCheckIns', since: 'startCheckIns' },
						],
					},
					else: 'check-ins-run',
					cite: `${declaration}, art. 12`,
					offers: 'stopCheckIns',
				},
				{
					test: {
						any: [{ not: { has: 'planSigns' } }, { has: 'stopCheckIns', since: 'planSigns' }],
					},
					else: 'check-ins-run',
					cite: `${declaration}, art. 12`,
					offers: 'stopCheckIns',
				},
				{
					test: {
						any: [
							{ not: { has: 'recordCharge' } },
							{ has: 'recordDecision', since: 'recordCharge' },
						],
					},
					else: 'charge-pending',
					cite: `${declaration}, art. 12`,
					offers: 'callLawyer',
				},
			],
			person: 'sees',
		},
	},
	clocks: defenderIncidentClocks,
	indicators: {
		incidents: { kind: 'count', of: 'reportIncident' },
		charges: { kind: 'share', of: 'recordCharge', among: 'reportIncident' },
		lawyerOnTime: { kind: 'on-time', of: 'lawyer' },
	},
	letters: {
		thingsBack: { to: 'authority', says: ['authority', 'seized', 'happenedOn'] },
		protest: { to: 'authority', says: ['incident', 'happenedOn', 'lawUsed', 'ground'] },
		submission: {
			to: 'body',
			says: ['incident', 'happenedOn', 'authority', 'lawUsed', 'whatHappened'],
		},
	},
};

/** A sign of life by receipt: what its word meant is said by the act, and never to its person. */
function sign(asks: Asks): Procedure['actions'][string] {
	return {
		effect: 'protect',
		by: ['person'],
		asks: { signCame: 'optional', signGiven: 'optional', signArrived: 'optional', ...asks },
		person: 'does',
	};
}
