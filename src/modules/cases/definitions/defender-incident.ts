import type { Capacity, Procedure, ProcedureClock } from '#foundations/procedures/index.ts';
import { choice, fact, sealed } from './ask.ts';
import { ours } from './norms.ts';

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
	fields: {
		incident: choice(
			[
				'hindered',
				'arrested',
				'charged',
				'things-seized',
				'entry-banned',
				'watched',
				'slandered',
				'attacked',
				'organisation-closed',
				'aid-refused',
			],
			'whether a lawyer is called this minute',
		),
		country: fact('country', 'which lawyer and which bodies are called'),
		lawUsed: choice(
			[
				'smuggling-law',
				'harbouring-law',
				'trespass-law',
				'sea-rules',
				'association-law',
				'security-law',
				'slander-law',
				'public-order-law',
				'other',
				'no-law',
			],
			'which defence fits, and whether one law is used again and again',
		),
		lawArticle: sealed('text', 'which defence fits'),
		authority: choice(
			[
				'coastguard',
				'border-body',
				'police',
				'prosecutor',
				'court',
				'municipality',
				'ministry',
				'private',
				'other-body',
			],
			'to whom the protest goes',
		),
		happenedOn: fact('date', 'which legal windows run'),
		whatHappened: sealed('long-text', 'which help is needed'),
		danger: fact('yes-no-unknown', 'whether someone is called this minute'),
		plan: sealed('long-text', 'who does what when a check-in is missed'),
		checkInEvery: choice(
			['every-4-hours', 'every-12-hours', 'every-24-hours'],
			'when a missing sign raises the alarm',
		),
		safeContact: sealed('text', 'whom the alarm calls'),
		lawyerReached: fact('yes-no', 'whether the next lawyer is called'),
		seized: sealed('long-text', 'which things are asked back and which keys are locked'),
		hearingOn: fact('moment', 'when the lawyer has to be there'),
		result: choice(
			['dropped', 'acquitted', 'responsible', 'fined', 'things-returned'],
			'whether to appeal',
		),
		reasons: sealed('long-text', 'whether to appeal'),
		ground: sealed('long-text', 'what the higher body is asked'),
		namesAgreed: fact('yes-no', 'whether names may stand in the submission'),
		riskHeard: fact('yes-no', 'whether it may be submitted'),
	},
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
			cite: `${declaration}, art. 9 and 12`,
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
					cite: declaration,
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
					cite: declaration,
					offers: 'callLawyer',
				},
			],
			person: 'sees',
		},
	},
	clocks: {
		lawyer: {
			start: ['reportIncident'],
			when: { flag: 'held' },
			stop: ['callLawyer'],
			end: ['callLawyer'],
			within: 'PT1H',
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
	},
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

/** A sign of life every so often; one that does not come is an alarm, not a task. */
function checkIn(every: string, within: string): ProcedureClock {
	return {
		start: ['startCheckIns'],
		when: { field: 'checkInEvery', is: every },
		stop: ['checkIn'],
		end: ['stopCheckIns'],
		within,
		then: [['*', within]],
		remind: ['PT30M'],
		basis: 'policy',
		cite: 'The plan agreed with the person',
		checked: false,
	};
}
