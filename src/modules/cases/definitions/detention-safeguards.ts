import type { Condition, Need, Procedure } from '#foundations/procedures/index.ts';
import {
	assembly78,
	challengeSuspends,
	childMigration,
	civilRights,
	detentionGuidelines,
	disappearance,
	migrantWorkers,
} from './norms.ts';
import { anyone, observers, ownSide } from './who.ts';

export const noChild: Need = {
	test: { not: { flag: 'child' } },
	else: 'no-child-detained',
	cite: `${childMigration}, paras. 5 and 10–12`,
	offers: 'callChildOfficer',
};

/** Whoever was to go free is held on, or handed over, on a new arrest only. */
export const noRelease: Need = {
	test: {
		all: [
			{
				any: [
					{ not: { field: 'ruling', is: 'release-ordered' } },
					{ has: 'arrestAgain', since: 'challengeDecided' },
				],
			},
			{
				any: [
					{ not: { field: 'reviewOutcome', in: ['released', 'alternative-ordered'] } },
					{ has: 'arrestAgain', since: 'noteReview' },
				],
			},
		],
	},
	else: 'release-ordered',
	cite: `${civilRights}, art. 9(4)`,
	offers: 'release',
};

const torture = 'Convention against Torture, art. 3';

const fearBeside: Condition = {
	any: [
		{ linked: 'screening', some: { flag: 'fear' } },
		{ linked: 'consular', some: { flag: 'fear' } },
	],
};

/** Fear told here or beside, also after the checks of a return, is weighed before any hand-over. */
export const fearWeighed: Need = {
	test: {
		all: [
			{
				any: [
					{ not: { flag: 'fear' } },
					{
						all: [
							{ has: 'weighFear', since: 'recordFear' },
							{ has: 'weighFear', afterAnswer: 'fear' },
						],
					},
				],
			},
			{
				any: [
					{ not: fearBeside },
					{
						all: [
							{ has: 'weighFear', afterLinked: 'screening', flag: 'fear' },
							{ has: 'weighFear', afterLinked: 'consular', flag: 'fear' },
						],
					},
				],
			},
		],
	},
	else: 'fear-open',
	cite: torture,
	offers: 'challenge',
};

/** What is owed to a person who is held, and what they can do about it. */
export const detentionSafeguards: Procedure['actions'] = {
	setAge: {
		effect: 'protect',
		by: anyone,
		asks: { ageStatus: 'optional', birthDate: 'optional' },
		cite: `${childMigration}, para. 4: the benefit of the doubt`,
		person: 'does',
	},
	callChildOfficer: {
		effect: 'protect',
		by: anyone,
		proposes: ['child-best-interests'],
		cite: `${assembly78}, para. 5(b)`,
		person: 'sees',
	},
	informReasons: {
		effect: 'protect',
		by: [...observers, 'outside', 'interpreter'],
		outside: ['authority', 'court'],
		asks: { language: 'optional', understood: 'optional', writtenCopy: 'optional' },
		cite: `${migrantWorkers}, art. 16(5)`,
		person: 'sees',
	},
	lawyerSpoke: { effect: 'protect', by: [...observers, 'person'], person: 'sees' },
	checkHealth: {
		effect: 'protect',
		by: [...observers, 'outside'],
		outside: ['authority', 'service'],
		asks: { needsCare: 'optional', health: 'optional' },
		cite: `${disappearance}, art. 17(3)(f)`,
		person: 'sees',
	},
	recordFear: {
		effect: 'protect',
		by: anyone,
		asks: { fear: 'optional' },
		cite: `${civilRights}, art. 7`,
		person: 'does',
	},
	weighFear: {
		effect: 'neutral',
		by: ['counsel', 'monitor', 'child-officer', 'caseworker'],
		asks: { reasons: 'required' },
		needs: [
			{
				test: { any: [{ flag: 'fear' }, fearBeside] },
				else: 'nothing-was-asked',
				cite: torture,
			},
		],
		cite: torture,
		person: 'sees',
	},
	weighAlternatives: {
		effect: 'neutral',
		by: [...observers, 'outside'],
		outside: ['authority', 'court'],
		asks: { alternative: 'required', whyNot: 'optional' },
		cite: `${detentionGuidelines}, Guideline 4.3`,
		person: 'sees',
	},
	noteReview: {
		effect: 'neutral',
		by: observers,
		asks: { reviewer: 'required', reviewOutcome: 'required', reasons: 'optional' },
		needs: [
			{
				test: { field: 'reviewer', in: ['judge', 'independent-body'] },
				else: 'review-not-independent',
				cite: 'A/HRC/20/24, para. 23',
				offers: 'challenge',
			},
		],
		person: 'sees',
	},
	prolong: {
		effect: 'restrict',
		by: ['outside'],
		outside: ['court'],
		notBy: ['enterInRegister'],
		from: ['held'],
		asks: {
			reviewer: 'required',
			legalBasis: 'required',
			reasons: 'required',
			necessity: 'required',
			alternative: 'required',
			whyNot: 'required',
		},
		legalBasis: 'legalBasis',
		reasons: 'reasons',
		remedy: 'challenge',
		needs: [
			noChild,
			noRelease,
			{
				test: { field: 'reviewer', in: ['judge', 'independent-body'] },
				else: 'review-not-independent',
				cite: 'A/HRC/20/24, para. 23',
				offers: 'challenge',
			},
		],
		cite: 'A/HRC/20/24, para. 23',
		person: 'sees',
		letter: 'decision',
	},
	challenge: {
		effect: 'protect',
		by: [...ownSide, 'family', 'monitor'],
		asks: { ground: 'optional' },
		cite: `${civilRights}, art. 9(4)`,
		person: 'does',
		letter: 'releaseRequest',
	},
	challengeDecided: {
		effect: 'neutral',
		by: [...observers, 'outside'],
		outside: ['court'],
		notBy: ['enterInRegister', 'prolong'],
		asks: { ruling: 'required', reasons: 'optional' },
		needs: [{ test: { has: 'challenge' }, else: 'nothing-was-asked', cite: challengeSuspends }],
		person: 'sees',
		letter: 'decision',
	},
	complainOfConditions: {
		effect: 'protect',
		by: anyone,
		asks: { complaintText: 'optional' },
		proposes: ['complaint'],
		person: 'does',
	},
};
