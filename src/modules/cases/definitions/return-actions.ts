import type { Procedure } from '#foundations/procedures/index.ts';
import { appealSuspends, assembly78, migrantWorkers } from './norms.ts';
import { checks, gates, lawyerFirst, noFear } from './return-gates.ts';
import { anyone, observers, ownSide } from './who.ts';

/** Before departure: fear, checks, stays and a consent that can be taken back. */
export const returnActions: Procedure['actions'] = {
	openReturn: {
		effect: 'protect',
		by: anyone,
		opens: true,
		to: 'open',
		asks: { returnKind: 'optional', inCustody: 'optional', ageStatus: 'optional' },
		cite: `${assembly78}, para. 21`,
		person: 'sees',
	},
	setAge: {
		effect: 'protect',
		by: anyone,
		asks: { ageStatus: 'optional' },
		proposes: ['child-best-interests'],
		person: 'does',
	},
	callChildOfficer: {
		effect: 'protect',
		by: anyone,
		proposes: ['child-best-interests'],
		cite: `${assembly78}, para. 5(b)`,
	},
	recordFear: {
		effect: 'protect',
		by: anyone,
		asks: { fearWhy: 'optional' },
		cite: 'Convention against Torture, art. 3',
		person: 'does',
	},
	lawyerSpoke: { effect: 'protect', by: [...observers, 'person'], person: 'sees' },
	...checks,
	stay: {
		effect: 'protect',
		by: [...ownSide, 'outside', 'monitor'],
		asks: { stayFrom: 'optional', ground: 'optional' },
		cite: appealSuspends,
		person: 'does',
		letter: 'stayRequest',
	},
	liftStay: {
		effect: 'neutral',
		by: ['outside', 'counsel'],
		asks: { evidence: 'required' },
		needs: [{ test: { has: 'stay' }, else: 'nothing-was-asked', cite: appealSuspends }],
		person: 'sees',
	},
	appeal: {
		effect: 'protect',
		by: [...ownSide, 'family'],
		asks: { ground: 'optional' },
		cite: `${migrantWorkers}, art. 22(4)`,
		person: 'does',
	},
	appealDecided: {
		effect: 'neutral',
		by: ['outside', 'counsel', 'caseworker'],
		asks: { ruling: 'required', reasons: 'optional' },
		needs: [{ test: { has: 'appeal' }, else: 'nothing-was-asked', cite: appealSuspends }],
		person: 'sees',
	},
	explainReturn: {
		effect: 'neutral',
		by: ['caseworker', 'counsel', 'interpreter'],
		from: ['open', 'stopped'],
		asks: { optionsTold: 'required', language: 'required', understood: 'required' },
		needs: [lawyerFirst, noFear],
		cite: 'A/HRC/38/41, para. 88: fully informed',
		person: 'sees',
	},
	consent: {
		effect: 'neutral',
		by: ['person', 'caseworker', 'counsel'],
		from: ['open', 'stopped'],
		to: 'open',
		asks: { timeToThink: 'required' },
		needs: [
			lawyerFirst,
			{
				test: {
					all: [
						{ has: 'explainReturn', since: 'withdrawConsent' },
						{ field: 'understood', is: 'yes' },
						{ field: 'timeToThink', is: true },
					],
				},
				else: 'no-free-consent',
				cite: `${assembly78}, thirty-second preambular para.; A/HRC/38/41, para. 88`,
			},
			{
				test: { not: { flag: 'child' } },
				else: 'no-best-interests-decision',
				cite: `${assembly78}, para. 5(b)`,
			},
		],
		person: 'does',
	},
	withdrawConsent: {
		effect: 'protect',
		by: [...ownSide, 'monitor', 'outside'],
		to: 'stopped',
		cite: 'A/HRC/38/41, para. 88: free of coercion, and so until departure',
		person: 'does',
		letter: 'stayRequest',
	},
	keepClaim: {
		effect: 'protect',
		by: [...ownSide, 'monitor'],
		proposes: ['wage-claim'],
		cite: `${migrantWorkers}, art. 22(9)`,
		person: 'does',
	},
	confirmChecks: {
		effect: 'restrict',
		by: ['supervisor', 'monitor'],
		notBy: Object.keys(checks),
		from: ['open'],
		to: 'checked',
		asks: { legalBasis: 'required', reasons: 'required' },
		legalBasis: 'legalBasis',
		reasons: 'reasons',
		remedy: 'appeal',
		needs: gates,
		cite: `${migrantWorkers}, art. 22; ${assembly78}, para. 21`,
		person: 'sees',
		letter: 'decision',
	},
};
