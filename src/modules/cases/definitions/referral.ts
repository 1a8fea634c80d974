import type { Capacity, Condition, Procedure } from '#foundations/procedures/index.ts';
import { referralFields } from './referral-fields.ts';

const team: readonly Capacity[] = ['caseworker', 'supervisor', 'counsel', 'child-officer'];

const border = 'OHCHR Recommended Principles and Guidelines at International Borders, guideline 6';
const firewall = 'A/HRC/26/35, para. 62; A/RES/78/217, para. 22';
const own = 'our own rule: no text sets a number of hours';

const warned: Condition = {
	any: [
		{ field: 'sharesWithEnforcement', is: 'no' },
		{ field: 'warningHeard', is: true },
	],
};

/**
 * A person is sent on to a service, with words that they have read and agreed to, and somebody owns
 * it until they really got help. The receiver needs no account: an expiring link brings the text
 * and takes the answer.
 */
export const referral: Procedure = {
	id: 'referral',
	version: 1,
	serves: 'C07',
	stages: ['prepared', 'agreed', 'sent', 'accepted', 'declined', 'helped', 'withdrawn'],
	closed: ['helped', 'withdrawn'],
	fields: referralFields,
	flags: { lifeSaving: { field: 'urgency', is: 'life-saving' } },
	actions: {
		prepareReferral: {
			effect: 'neutral',
			by: team,
			opens: true,
			to: 'prepared',
			cite: border,
			asks: {
				service: 'required',
				purpose: 'required',
				urgency: 'required',
				sharesWithEnforcement: 'required',
				recipient: 'required',
				exactText: 'required',
				risk: 'required',
				until: 'optional',
			},
			person: 'sees',
		},
		hearWarning: {
			effect: 'neutral',
			by: [...team, 'person'],
			cite: firewall,
			asks: { warningHeard: 'required' },
			person: 'does',
		},
		agree: { effect: 'protect', by: ['person', ...team], to: 'agreed', person: 'does' },
		send: {
			effect: 'neutral',
			by: team,
			from: ['agreed'],
			to: 'sent',
			needs: [
				{
					test: { has: 'agree', since: 'prepareReferral' },
					else: 'not-agreed',
					cite: 'our refusal R13; ICCPR, art. 17',
					offers: 'agree',
				},
				{ test: warned, else: 'warning-not-heard', cite: firewall, offers: 'withdrawConsent' },
			],
			person: 'sees',
		},
		serviceAccepts: {
			effect: 'neutral',
			by: ['outside', ...team],
			outside: ['service', 'other'],
			from: ['sent'],
			to: 'accepted',
		},
		serviceDeclines: {
			effect: 'neutral',
			by: ['outside', ...team],
			outside: ['service', 'other'],
			from: ['sent', 'accepted'],
			to: 'declined',
			asks: { declineReason: 'required', note: 'optional' },
			person: 'sees',
		},
		recordOutcome: {
			effect: 'neutral',
			by: ['outside', ...team],
			outside: ['service', 'other'],
			from: ['accepted'],
			to: 'helped',
			asks: { outcome: 'required', note: 'optional' },
			person: 'sees',
		},
		askAnotherService: {
			effect: 'protect',
			by: team,
			asks: { note: 'optional' },
			proposes: ['referral'],
		},
		withdrawConsent: {
			effect: 'protect',
			by: ['person', ...team],
			to: 'withdrawn',
			person: 'does',
		},
	},
	clocks: {
		urgentAnswer: {
			start: ['send'],
			when: { flag: 'lifeSaving' },
			stop: ['serviceAccepts', 'serviceDeclines', 'askAnotherService'],
			within: 'PT24H',
			remind: ['PT4H'],
			breach: { proposes: 'referral' },
			basis: 'policy',
			cite: own,
			checked: true,
		},
		answer: {
			start: ['send'],
			when: { not: { flag: 'lifeSaving' } },
			stop: ['serviceAccepts', 'serviceDeclines', 'askAnotherService'],
			within: 'PT72H',
			remind: ['PT24H'],
			breach: { proposes: 'referral' },
			basis: 'policy',
			cite: own,
			checked: true,
		},
		outcomeKnown: {
			start: ['serviceAccepts'],
			stop: ['recordOutcome', 'serviceDeclines'],
			within: 'P14D',
			remind: ['P3D'],
			basis: 'policy',
			cite: own,
			checked: true,
		},
	},
	indicators: {
		answeredOnTime: { of: 'answer', kind: 'on-time' },
		helped: { of: 'recordOutcome', kind: 'share', among: 'send' },
	},
};
