import type { Condition, Need, Procedure } from '#foundations/procedures/index.ts';
import { familyReunificationClocks } from './family-reunification-clocks.ts';
import { familyReunificationFields } from './family-reunification-fields.ts';
import { childRights, ours } from './norms.ts';
import { anyone, ownSide, team } from './who.ts';

const unsafe: Condition = { has: 'noteDanger', since: 'liftDanger' };
const child: Condition = { field: 'ageStatus', in: ['under18', 'disputed'] };

/** What has to be sure before anyone travels. */
const beforeTravel: readonly Need[] = [
	{
		test: { not: { flag: 'unsafe' } },
		else: 'danger-not-lifted',
		cite: `${childRights}, art. 9(1)`,
		offers: 'keepInTouch',
	},
	{
		test: {
			all: [
				{ field: 'personWishes', is: 'yes' },
				{ field: 'relativeWishes', is: 'yes' },
			],
		},
		else: 'both-have-to-want',
		cite: `${childRights}, art. 12`,
		offers: 'keepInTouch',
	},
	{
		test: { has: 'confirmKinship' },
		else: 'kinship-not-confirmed',
		cite: ours,
		offers: 'keepInTouch',
	},
	{
		test: {
			any: [
				{ not: { flag: 'child' } },
				{
					linked: 'child-best-interests',
					some: {
						all: [
							{ has: 'decide', since: 'newFacts' },
							{ field: 'bestInterests', is: 'in-their-interest' },
						],
					},
				},
			],
		},
		else: 'best-interests-first',
		cite: `${childRights}, art. 3 and 10`,
		offers: 'keepInTouch',
	},
];

/**
 * A family that came apart, until it lives together again. Both sides have to want it, two people
 * have to be sure, and a child moves only after their best interests were decided.
 */
export const familyReunification: Procedure = {
	id: 'family-reunification',
	version: 1,
	serves: 'C06',
	stages: ['asked', 'confirmed', 'filed', 'granted', 'together', 'closed'],
	closed: ['closed'],
	fields: familyReunificationFields,
	flags: { child, unsafe },
	actions: {
		askReunification: {
			effect: 'protect',
			by: [...anyone, 'consular', 'outside'],
			outside: ['court', 'service', 'consulate', 'other'],
			opens: true,
			asks: {
				relative: 'optional',
				country: 'optional',
				ageStatus: 'optional',
				personWishes: 'optional',
				whatHappened: 'optional',
			},
			cite: `${childRights}, art. 10(1)`,
			person: 'does',
		},
		hearWishes: {
			effect: 'neutral',
			by: ['caseworker', 'counsel', 'guardian', 'child-officer'],
			asks: { personWishes: 'required', wishes: 'optional' },
			cite: `${childRights}, art. 12`,
			person: 'sees',
		},
		hearRelative: {
			effect: 'neutral',
			by: ['caseworker', 'child-officer', 'consular', 'outside'],
			outside: ['service', 'consulate', 'other'],
			asks: { relativeWishes: 'required', wishes: 'optional' },
			needs: [
				{
					test: { field: 'personWishes', is: 'yes' },
					else: 'person-decides-contact',
					cite: `${childRights}, art. 16`,
				},
			],
			person: 'sees',
		},
		keepInTouch: {
			effect: 'protect',
			by: [...ownSide, 'family', 'child-officer'],
			asks: { wishes: 'optional' },
			cite: `${childRights}, art. 9(3) and 10(2)`,
			person: 'does',
		},
		noteDanger: {
			effect: 'protect',
			by: anyone,
			asks: { danger: 'optional', whatHappened: 'optional' },
			proposes: ['child-best-interests'],
			person: 'does',
		},
		liftDanger: {
			effect: 'neutral',
			by: ['supervisor', 'child-officer'],
			notBy: ['noteDanger'],
			signatures: 2,
			asks: { reasons: 'required' },
		},
		checkKinship: {
			effect: 'neutral',
			by: [...team, 'child-officer'],
			asks: { kinship: 'required', evidence: 'required' },
		},
		confirmKinship: {
			effect: 'neutral',
			by: [...team, 'child-officer'],
			notBy: ['checkKinship'],
			from: ['asked'],
			to: 'confirmed',
			asks: { reasons: 'required' },
			needs: [
				{
					test: { has: 'checkKinship' },
					else: 'nothing-to-confirm',
					cite: ours,
				},
			],
			person: 'sees',
		},
		applyToAuthority: {
			effect: 'neutral',
			by: [...team, 'counsel'],
			to: 'filed',
			asks: { filedOn: 'required', reference: 'optional' },
			happened: 'filedOn',
			needs: beforeTravel.slice(0, 2),
			cite: `${childRights}, art. 10(1): positive, humane and expeditious`,
			person: 'sees',
			letter: 'application',
		},
		recordAnswer: {
			effect: 'neutral',
			by: [...team, 'counsel', 'outside'],
			outside: ['court', 'consulate'],
			from: ['filed'],
			asks: { answer: 'required', reasons: 'optional', appealDate: 'optional' },
			person: 'sees',
		},
		noteGranted: {
			effect: 'neutral',
			by: [...team, 'counsel'],
			from: ['filed'],
			to: 'granted',
			needs: [
				{
					test: { field: 'answer', is: 'granted' },
					else: 'not-granted',
					cite: `${childRights}, art. 10(1)`,
					offers: 'appeal',
				},
			],
			person: 'sees',
		},
		appeal: {
			effect: 'protect',
			by: [...ownSide, 'family'],
			to: 'filed',
			asks: { ground: 'optional' },
			person: 'does',
			letter: 'appeal',
		},
		reunite: {
			effect: 'neutral',
			by: [...team, 'child-officer'],
			from: ['confirmed', 'granted'],
			to: 'together',
			asks: { metOn: 'required', plan: 'required' },
			happened: 'metOn',
			needs: beforeTravel,
			person: 'sees',
		},
		visitFamily: {
			effect: 'neutral',
			by: [...team, 'child-officer', 'monitor'],
			asks: { danger: 'required', wishes: 'optional' },
			needs: [{ test: { has: 'reunite' }, else: 'not-together-yet', cite: ours }],
			person: 'sees',
		},
		withdraw: { effect: 'protect', by: ['person', 'guardian'], to: 'closed', person: 'does' },
		askAgain: { effect: 'protect', by: [...ownSide, 'family'], to: 'asked', person: 'does' },
		close: {
			effect: 'restrict',
			by: ['supervisor'],
			notBy: ['checkKinship'],
			to: 'closed',
			asks: { legalBasis: 'required', reasons: 'required' },
			legalBasis: 'legalBasis',
			reasons: 'reasons',
			remedy: 'askAgain',
			needs: [
				{
					test: {
						any: [
							{ not: { stage: 'together' } },
							{ all: [{ has: 'visitFamily' }, { not: { flag: 'unsafe' } }] },
						],
					},
					else: 'visit-owed',
					cite: ours,
					offers: 'keepInTouch',
				},
			],
			cite: `${childRights}, art. 10(1)`,
			person: 'sees',
			letter: 'closing',
		},
	},
	clocks: familyReunificationClocks,
	indicators: {
		reunited: { kind: 'share', of: 'reunite', among: 'askReunification' },
		visitedOnTime: { kind: 'on-time', of: 'visited' },
		daysToAnswer: { kind: 'median', of: 'authorityAnswer' },
	},
	letters: {
		application: { to: 'authority', says: ['relative', 'country', 'kinship', 'whatHappened'] },
		appeal: { to: 'court', says: ['reference', 'ground'] },
		closing: { to: 'person', says: ['legalBasis', 'reasons'], remedy: true },
	},
};
