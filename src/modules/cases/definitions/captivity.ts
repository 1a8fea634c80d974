import type { AskedField, Procedure } from '#foundations/procedures/index.ts';
import { choice, fact, sealed } from './ask.ts';
import { childhood } from './childhood.ts';
import { assembly78, council57, ours } from './norms.ts';
import { anyone, ownSide, team } from './who.ts';

/** What is asked. No amount, no account, no route: nobody here moves money or traces it (R16, R21). */
const captivityFields = {
	heldSince: fact('moment', 'how soon each step is due'),
	place: sealed('text', 'whom to call for help'),
	whatHappened: sealed('long-text', 'which steps keep the person alive'),
	ageStatus: choice(
		['adult', 'under18', 'disputed'],
		'whether the rules for children apply; doubt counts as childhood',
	),
	contactSign: choice(['voice', 'picture', 'message', 'none'], 'whether help is called at once'),
	threat: sealed('long-text', 'which steps keep the person alive'),
	safetyPlan: sealed('long-text', 'who speaks with the captors and who must not'),
	calledBody: sealed('text', 'who is asked to act'),
	needsCare: fact('yes-no-unknown', 'whether a doctor is called today'),
	diedAt: fact('moment', 'from when an inquiry is owed'),
	remains: sealed('long-text', 'who tells the family, and where'),
} as const satisfies Record<string, AskedField>;

/**
 * A person held by kidnappers, smugglers or an employer: not the State, so no court and no maximum,
 * and every hour counts. Police are called only if those concerned agree.
 */
export const captivity: Procedure = {
	id: 'captivity',
	version: 1,
	serves: 'C04',
	stages: ['captive', 'freed', 'died', 'closed'],
	closed: ['freed', 'died', 'closed'],
	fields: captivityFields,
	flags: {
		captive: { stage: 'captive' },
		child: childhood('captivity'),
	},
	actions: {
		noteCaptivity: {
			effect: 'protect',
			by: anyone,
			opens: true,
			to: 'captive',
			happened: 'heldSince',
			asks: {
				heldSince: 'optional',
				place: 'optional',
				whatHappened: 'optional',
				ageStatus: 'optional',
			},
			cite: `${assembly78}, para. 5(d): deprivation of liberty by individuals or groups`,
			person: 'does',
		},
		planSafety: {
			effect: 'protect',
			by: [...team, 'counsel', 'family'],
			asks: { safetyPlan: 'optional' },
			person: 'sees',
		},
		noteSignOfLife: {
			effect: 'protect',
			by: anyone,
			asks: { contactSign: 'optional', threat: 'optional' },
			person: 'does',
		},
		callHelp: {
			effect: 'neutral',
			by: team,
			asks: { calledBody: 'required' },
			needs: [
				{
					test: { consent: 'protection' },
					else: 'no-consent',
					cite: 'A rescue tried against the will of those concerned can kill',
					offers: 'planSafety',
				},
				{
					test: { has: 'planSafety' },
					else: 'safety-plan-first',
					cite: ours,
					offers: 'planSafety',
				},
			],
			person: 'sees',
		},
		callChildOfficer: {
			effect: 'protect',
			by: anyone,
			proposes: ['child-best-interests'],
			cite: `${assembly78}, para. 5(b)`,
		},
		noteFreedom: {
			effect: 'protect',
			by: anyone,
			to: 'freed',
			asks: { needsCare: 'optional' },
			proposes: ['trafficking', 'screening'],
			cite: `${council57}, para. 19`,
			person: 'does',
		},
		noteDeath: {
			effect: 'protect',
			by: anyone,
			to: 'died',
			happened: 'diedAt',
			asks: { diedAt: 'optional', remains: 'optional' },
			proposes: ['accountability-follow-up'],
		},
		withdraw: { effect: 'protect', by: ownSide, to: 'closed', person: 'does' },
	},
	clocks: {
		safetyPlanned: {
			start: ['noteCaptivity'],
			stop: ['planSafety'],
			within: 'PT1H',
			alarm: true,
			basis: 'policy',
			cite: ours,
			checked: true,
		},
		signOfLife: {
			start: ['noteCaptivity'],
			stop: ['noteSignOfLife'],
			within: 'PT24H',
			alarm: true,
			then: [['*', 'PT24H']],
			basis: 'policy',
			cite: ours,
			checked: true,
		},
	},
	indicators: {
		captive: { kind: 'count', of: 'noteCaptivity' },
		freed: { kind: 'share', of: 'noteFreedom', among: 'noteCaptivity' },
	},
};
