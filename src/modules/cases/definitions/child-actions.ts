import type { Condition, Need, Procedure } from '#foundations/procedures/index.ts';
import { childAlone, childMigration, childRights } from './norms.ts';
import { anyone, team } from './who.ts';

export const abuseMark: Condition = { has: 'markAbuse', since: 'liftAbuseMark' };
const noMark: Need = {
	test: { not: { flag: 'abuse' } },
	else: 'abuse-marked',
	cite: `${childRights}, arts. 9(1) and 19`,
	offers: 'makeSafe',
};

const office = ['child-officer', 'supervisor'] as const;

/** What keeps a child safe, heard and cared for. */
export const childActions: Procedure['actions'] = {
	identifyChild: {
		effect: 'protect',
		by: [...anyone, 'service'],
		opens: true,
		to: 'registered',
		asks: {
			childSituation: 'optional',
			ageStatus: 'optional',
			turns18: 'optional',
			danger: 'optional',
			whatHappened: 'optional',
		},
		cite: `${childAlone}, para. 13: at the earliest possible stage`,
		person: 'sees',
	},
	makeSafe: {
		effect: 'protect',
		by: [...office, ...team, 'guardian', 'outside'],
		outside: ['court', 'service', 'other'],
		asks: { measures: 'optional' },
		cite: `${childRights}, art. 20`,
		person: 'sees',
	},
	setAge: {
		effect: 'protect',
		by: anyone,
		asks: { ageStatus: 'optional', turns18: 'optional' },
		cite: `${childMigration}, para. 4: the benefit of the doubt`,
		person: 'does',
	},
	appointGuardian: {
		effect: 'protect',
		by: [...office, 'outside'],
		outside: ['court', 'service'],
		asks: { guardian: 'optional', guardianFrom: 'optional' },
		cite: `${childAlone}, paras. 33–38`,
		person: 'sees',
	},
	markAbuse: {
		effect: 'protect',
		by: [...anyone],
		asks: { abuseBy: 'optional' },
		cite: `${childRights}, art. 19`,
		person: 'does',
	},
	liftAbuseMark: {
		effect: 'neutral',
		by: [...office, 'panel'],
		notBy: ['markAbuse'],
		signatures: 2,
		asks: { reasons: 'required' },
		needs: [
			{
				test: { has: 'hearChild', since: 'markAbuse' },
				else: 'child-not-heard',
				cite: `${childRights}, art. 12`,
				offers: 'hearChild',
			},
		],
	},
	startTracing: {
		effect: 'neutral',
		by: office,
		asks: { searchFor: 'required' },
		needs: [noMark],
		cite: `${childRights}, art. 22(2)`,
		person: 'sees',
	},
	contactFamily: {
		effect: 'neutral',
		by: office,
		needs: [
			noMark,
			{ test: { has: 'hearChild' }, else: 'child-not-heard', cite: `${childRights}, art. 12` },
		],
		cite: `${childRights}, arts. 9(3) and 22(2)`,
		person: 'sees',
	},
	hearChild: {
		effect: 'protect',
		by: [...office, 'guardian', 'counsel', 'person'],
		asks: { childHeard: 'optional', childWords: 'optional', howHeard: 'optional' },
		cite: `${childRights}, art. 12`,
		person: 'does',
	},
	arrangeCare: {
		effect: 'protect',
		by: office,
		asks: { care: 'optional', place: 'optional' },
		cite: `${childRights}, art. 20(2)–(3)`,
		person: 'sees',
	},
	assess: {
		effect: 'neutral',
		by: ['child-officer'],
		to: 'assessed',
		asks: {
			safety: 'required',
			familyTies: 'required',
			development: 'required',
			recommendation: 'required',
			decisionAbout: 'required',
		},
		cite: `${childRights}, art. 3(1)`,
		person: 'sees',
	},
	newFacts: {
		effect: 'protect',
		by: [...anyone, 'service'],
		to: 'assessed',
		asks: { ground: 'optional' },
		person: 'does',
	},
	review: { effect: 'protect', by: office, asks: { measures: 'optional' }, person: 'sees' },
	planAfterCare: {
		effect: 'protect',
		by: [...office, 'guardian', 'person'],
		asks: { plan: 'optional' },
		cite: `${childMigration}, para. 3: support before and beyond eighteen`,
		person: 'sees',
	},
	reviewAtEighteen: { effect: 'protect', by: office, asks: { plan: 'optional' }, person: 'sees' },
};
