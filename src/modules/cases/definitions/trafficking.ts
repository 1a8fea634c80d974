import type { Condition, Procedure } from '#foundations/procedures/index.ts';
import { childhood } from './childhood.ts';
import { traffickingClocks } from './trafficking-clocks.ts';
import { traffickingFields } from './trafficking-fields.ts';
import { palermo, warsaw } from './trafficking-norms.ts';

const child = childhood('trafficking');

/** Act and purpose, and a means unless a child is concerned (art. 3). */
const elements: Condition = {
	all: [
		{ field: 'actSeen', is: 'yes' },
		{ field: 'purposeSeen', is: 'yes' },
		{ any: [child, { field: 'meansSeen', is: 'yes' }] },
	],
};

/**
 * A presumed victim of trafficking. Anyone may presume; help follows at once and depends on
 * nothing; only several bodies together decide, and what they decide can be looked at again.
 */
export const trafficking: Procedure = {
	id: 'trafficking',
	version: 1,
	serves: 'C12',
	stages: ['presumed', 'reflecting', 'identified', 'smuggled', 'closed'],
	closed: ['closed'],
	fields: traffickingFields,
	flags: { child, elements },
	actions: {
		presume: {
			effect: 'protect',
			by: [
				'person',
				'family',
				'caseworker',
				'supervisor',
				'counsel',
				'guardian',
				'child-officer',
				'panel',
				'monitor',
				'consular',
				'interpreter',
				'outside',
			],
			outside: ['court', 'authority', 'service', 'consulate', 'other'],
			opens: true,
			to: 'presumed',
			asks: {
				indicators: 'optional',
				actSeen: 'optional',
				meansSeen: 'optional',
				purposeSeen: 'optional',
				ageStatus: 'optional',
				whatHappened: 'optional',
			},
			cite: `${warsaw}, art. 10: reasonable grounds are enough`,
			person: 'does',
		},
		callChildOfficer: {
			effect: 'protect',
			by: ['caseworker', 'supervisor', 'counsel', 'guardian', 'child-officer'],
			proposes: ['child-best-interests'],
			cite: `${palermo}, art. 6(4)`,
		},
		startReflection: {
			effect: 'protect',
			by: ['caseworker', 'supervisor', 'counsel', 'outside'],
			outside: ['court', 'authority', 'service'],
			to: 'reflecting',
			cite: `${warsaw}, art. 13`,
			person: 'sees',
			letter: 'reflection',
		},
		assist: {
			effect: 'protect',
			by: ['caseworker', 'supervisor', 'counsel', 'child-officer', 'outside'],
			outside: ['service', 'other'],
			asks: { assistance: 'optional', needs: 'optional' },
			cite: `${warsaw}, art. 12(6): help is not made conditional on being a witness`,
			person: 'sees',
		},
		hearWishes: {
			effect: 'neutral',
			by: ['caseworker', 'counsel', 'child-officer'],
			asks: { wishes: 'required', cooperation: 'optional' },
			person: 'sees',
		},
		endReflection: {
			effect: 'neutral',
			by: ['caseworker', 'counsel', 'child-officer'],
			from: ['reflecting'],
			asks: { wishes: 'required' },
			needs: [
				{
					test: { clock: 'reflection', is: 'overdue' },
					else: 'reflection-runs',
					cite: `${warsaw}, art. 13(1)`,
					offers: 'assist',
				},
			],
			person: 'sees',
		},
		askNonPunishment: {
			effect: 'protect',
			by: ['person', 'caseworker', 'counsel', 'guardian'],
			asks: { charges: 'optional' },
			cite: `${warsaw}, art. 26`,
			person: 'does',
			letter: 'nonPunishment',
		},
		recordAnswer: {
			effect: 'neutral',
			by: ['caseworker', 'counsel', 'outside'],
			outside: ['court'],
			asks: { answer: 'required', reasons: 'optional' },
			needs: [
				{
					test: { has: 'askNonPunishment' },
					else: 'nothing-was-asked',
					cite: `${warsaw}, art. 26`,
				},
			],
			person: 'sees',
		},
		identifyVictim: {
			effect: 'neutral',
			by: ['panel'],
			notBy: ['presume'],
			signatures: 2,
			to: 'identified',
			from: ['presumed', 'reflecting', 'smuggled'],
			asks: {
				bodies: 'required',
				actSeen: 'required',
				meansSeen: 'required',
				purposeSeen: 'required',
				reasons: 'required',
			},
			needs: [
				{
					test: { flag: 'elements' },
					else: 'elements-missing',
					cite: `${palermo}, art. 3(a) and (c)`,
					offers: 'assist',
				},
			],
			person: 'sees',
			letter: 'decision',
		},
		findSmuggled: {
			effect: 'restrict',
			by: ['panel'],
			notBy: ['presume'],
			signatures: 2,
			to: 'smuggled',
			from: ['presumed', 'reflecting', 'identified'],
			legalBasis: 'legalBasis',
			reasons: 'reasons',
			remedy: 'challenge',
			asks: { legalBasis: 'required', reasons: 'required', bodies: 'required' },
			needs: [
				{
					test: {
						all: [{ has: 'startReflection' }, { has: 'endReflection', since: 'startReflection' }],
					},
					else: 'reflection-runs',
					cite: `${warsaw}, art. 13(1)`,
					offers: 'assist',
				},
			],
			cite: `${warsaw}, art. 10(2)`,
			person: 'sees',
			letter: 'decision',
		},
		challenge: {
			effect: 'protect',
			by: ['person', 'family', 'counsel', 'guardian', 'caseworker'],
			asks: { ground: 'optional' },
			person: 'does',
		},
		decideChallenge: {
			effect: 'neutral',
			by: ['panel'],
			notBy: ['presume', 'identifyVictim', 'findSmuggled'],
			asks: { outcome: 'required', reasons: 'required' },
			needs: [
				{ test: { has: 'challenge' }, else: 'nothing-was-asked', cite: `${warsaw}, art. 10` },
			],
			person: 'sees',
			letter: 'decision',
		},
		presumeAgain: {
			effect: 'protect',
			by: ['person', 'caseworker', 'supervisor', 'counsel', 'guardian', 'panel'],
			to: 'presumed',
			asks: { ground: 'optional' },
			cite: 'A person said to be smuggled may be trafficked: the answer stays open',
			person: 'does',
		},
		seekCompensation: {
			effect: 'protect',
			by: ['person', 'caseworker', 'counsel', 'guardian'],
			asks: { compensationFrom: 'optional', amount: 'optional' },
			cite: `${palermo}, art. 6(6)`,
			person: 'does',
			letter: 'compensation',
		},
		recordCompensation: {
			effect: 'neutral',
			by: ['caseworker', 'counsel'],
			asks: { answer: 'required', amount: 'optional' },
			person: 'sees',
		},
		endAssistance: {
			effect: 'restrict',
			by: ['supervisor'],
			legalBasis: 'endGround',
			reasons: 'reasons',
			remedy: 'assist',
			asks: { endGround: 'required', reasons: 'required' },
			cite: `${warsaw}, art. 12`,
			person: 'sees',
			letter: 'decision',
		},
		withdraw: { effect: 'protect', by: ['person', 'guardian'], to: 'closed', person: 'does' },
		close: {
			effect: 'neutral',
			by: ['supervisor'],
			to: 'closed',
			from: ['identified', 'smuggled'],
			needs: [
				{
					test: {
						any: [{ not: { has: 'challenge' } }, { has: 'decideChallenge', since: 'challenge' }],
					},
					else: 'challenge-pending',
					cite: `${warsaw}, art. 10`,
				},
				{
					test: {
						any: [{ not: { has: 'askNonPunishment' } }, { has: 'recordAnswer' }],
					},
					else: 'answer-owed',
					cite: `${warsaw}, art. 26`,
				},
			],
			person: 'sees',
			letter: 'decision',
		},
	},
	clocks: traffickingClocks,
	indicators: {
		presumed: { kind: 'count', of: 'presume' },
		identified: { kind: 'share', of: 'identifyVictim', among: 'presume' },
		assistedOnTime: { kind: 'on-time', of: 'assisted' },
		compensated: { kind: 'share', of: 'recordCompensation', among: 'seekCompensation' },
	},
	letters: {
		reflection: { to: 'person', says: ['needs'] },
		nonPunishment: { to: 'authority', says: ['charges', 'reasons'] },
		decision: { to: 'person', says: ['outcome', 'legalBasis', 'reasons'], remedy: true },
		compensation: { to: 'court', says: ['compensationFrom', 'amount', 'whatHappened'] },
	},
};
