import type { ActionOf, Condition, Need } from '#foundations/procedures/index.ts';
import {
	appealSuspends,
	assembly78,
	challengeSuspends,
	childMigration,
	migrantWorkers,
} from './norms.ts';

/** Who answers a check: those who stand with the person or watch, never who carries returns out. */
const checkers = ['counsel', 'monitor', 'caseworker', 'child-officer'] as const;

/** A check is answered only with what shows it; the last answer counts. */
function check(field: string, cite: string): ActionOf {
	return {
		effect: 'neutral',
		by: checkers,
		asks: { [field]: 'required', evidence: 'required', files: 'optional' },
		cite,
		person: 'sees',
	};
}

export const checks = {
	checkDecision: check('gateDecision', `${migrantWorkers}, art. 22(1)–(3)`),
	checkRemedies: check('gateRemedies', `${migrantWorkers}, art. 22(4); ${assembly78}, para. 21`),
	checkSafety: check('gateSafety', 'Convention against Torture, art. 3; CED, art. 16'),
	checkFamily: check('gateFamily', `${childMigration}, paras. 27–30`),
	checkHealth: check('gateHealth', `${assembly78}, para. 21: safe and dignified`),
	checkWages: check('gateWages', `${migrantWorkers}, art. 22(6) and (9)`),
} as const;

const detained: Condition = {
	any: [
		{ field: 'inCustody', is: true },
		{ linked: 'detention', some: { stage: 'held' } },
	],
};

/** In custody nobody is asked for consent before a lawyer spoke with them. */
export const lawyerFirst: Need = {
	test: {
		any: [
			{ not: detained },
			{ has: 'lawyerSpoke' },
			{ linked: 'detention', some: { has: 'lawyerSpoke' } },
		],
	},
	else: 'lawyer-first',
	cite: 'A/HRC/38/41, para. 88: fully informed, free of coercion',
	offers: 'lawyerSpoke',
};

/** Fear, told here or in a record beside this one, stops everything until it was assessed anew. */
export const fearOpen: Condition = {
	any: [
		{ has: 'recordFear', since: 'checkSafety' },
		...['detention', 'screening', 'consular'].map(
			(linked): Condition => ({
				all: [
					{ linked, some: { flag: 'fear' } },
					{ not: { has: 'checkSafety', afterLinked: linked, flag: 'fear' } },
				],
			}),
		),
	],
};

/** Fear halts every step towards a return. */
export const noFear: Need = {
	test: { not: { flag: 'fear' } },
	else: 'fear-open',
	cite: 'Convention against Torture, art. 3',
	offers: 'stay',
};

function met(gate: string, code: string, cite: string, offers: string): Need {
	return { test: { field: gate, is: 'met' }, else: code, cite, offers };
}

const ended: Condition = { any: [{ stage: 'decided' }, { stage: 'closed' }] };
const unappealed: Condition = {
	any: [{ not: { has: 'appeal' } }, { has: 'decideAppeal', since: 'appeal' }],
};
const unchanged: Condition = {
	any: [{ not: { field: 'outcome', is: 'changed' } }, { has: 'decide', since: 'decideAppeal' }],
};

/** What the records beside must not say: held against the hand-over of a detained person as well. */
export const beside: readonly Need[] = [
	{
		test: {
			all: [
				{ linked: 'asylum', every: { stage: 'closed' } },
				{
					linked: 'asylum',
					every: {
						any: [
							{ not: { field: 'protection', in: ['granted', 'partly'] } },
							{ has: 'withdraw', since: 'noteDecision' },
						],
					},
				},
			],
		},
		else: 'asylum-open',
		cite: `Refugee Convention, art. 33; ${assembly78}, para. 21`,
		offers: 'stay',
	},
	{
		test: {
			linked: 'trafficking',
			every: {
				not: {
					any: [
						{ stage: 'presumed' },
						{ stage: 'reflecting' },
						{
							all: [{ has: 'challenge' }, { not: { has: 'decideChallenge', since: 'challenge' } }],
						},
						{ all: [{ stage: 'smuggled' }, { field: 'outcome', is: 'changed' }] },
					],
				},
			},
		},
		else: 'trafficking-open',
		cite: 'Council of Europe Convention on Action against Trafficking, arts. 10(2) and 13(1)',
		offers: 'stay',
	},
	{
		test: {
			all: [
				{
					any: [
						{ not: { flag: 'child' } },
						{
							linked: 'child-best-interests',
							some: {
								all: [
									{ has: 'decide', since: 'newFacts' },
									{ field: 'decisionAbout', is: 'return' },
									{ field: 'bestInterests', is: 'in-their-interest' },
								],
							},
						},
					],
				},
				{
					linked: 'child-best-interests',
					every: {
						any: [{ flag: 'foundAdult' }, { all: [ended, unappealed, unchanged] }],
					},
				},
			],
		},
		else: 'no-best-interests-decision',
		cite: `Convention on the Rights of the Child, art. 3(1); ${assembly78}, para. 5(b)`,
		offers: 'callChildOfficer',
	},
];

/** All that must hold before anyone may write that the checks are complete. */
export const gates: readonly Need[] = [
	noFear,
	met('gateDecision', 'no-individual-decision', `${migrantWorkers}, art. 22(1)–(3)`, 'appeal'),
	met('gateRemedies', 'remedies-open', `${assembly78}, para. 21`, 'appeal'),
	met('gateSafety', 'safety-not-shown', 'Convention against Torture, art. 3; CED, art. 16', 'stay'),
	met('gateFamily', 'family-not-weighed', `${childMigration}, paras. 27–30`, 'stay'),
	met('gateHealth', 'not-fit', `${assembly78}, para. 21: safe and dignified`, 'stay'),
	{
		test: {
			all: [
				{ field: 'gateWages', is: 'met' },
				{
					any: [
						{ linked: 'wage-claim', every: { any: [{ stage: 'paid' }, { stage: 'closed' }] } },
						{ has: 'keepClaim' },
					],
				},
			],
		},
		else: 'wages-open',
		cite: `${migrantWorkers}, art. 22(6) and (9)`,
		offers: 'keepClaim',
	},
	{
		test: { not: { has: 'stay', since: 'liftStay' } },
		else: 'stayed',
		cite: appealSuspends,
		offers: 'appeal',
	},
	{
		test: { any: [{ not: { has: 'appeal' } }, { has: 'appealDecided', since: 'appeal' }] },
		else: 'appeal-pending',
		cite: appealSuspends,
		offers: 'appeal',
	},
	{
		test: {
			any: [
				{ not: { field: 'ruling', is: 'stay-ordered' } },
				{ has: 'liftStay', since: 'appealDecided' },
			],
		},
		else: 'stayed',
		cite: appealSuspends,
		offers: 'appeal',
	},
	...beside,
	{
		test: {
			linked: 'detention',
			every: {
				any: [{ not: { has: 'challenge' } }, { has: 'challengeDecided', since: 'challenge' }],
			},
		},
		else: 'challenge-pending',
		cite: challengeSuspends,
		offers: 'appeal',
	},
	{
		test: {
			any: [
				{ not: { field: 'returnKind', is: 'assisted' } },
				{ has: 'consent', since: 'withdrawConsent' },
			],
		},
		else: 'no-free-consent',
		cite: `${assembly78}, thirty-second preambular para.; A/HRC/38/41, para. 88`,
		offers: 'withdrawConsent',
	},
];
