import type { AskedField, Procedure } from '#foundations/procedures/index.ts';
import { choice, fact, sealed } from './ask.ts';
import { appealSuspends, ours } from './norms.ts';
import { anyone, observers, ownSide, team } from './who.ts';

const refugees = 'Convention relating to the Status of Refugees';

const asylumFields = {
	fearWhy: sealed('long-text', 'which danger is assessed'),
	language: fact('language', 'which interpreter and which letter'),
	heardOn: fact('moment', 'how long the decision may still take'),
	protection: choice(['granted', 'partly', 'refused'], 'whether to appeal'),
	legalBasis: sealed('text', 'which remedy is open'),
	reasons: sealed('long-text', 'whether and on what ground to challenge'),
	ground: sealed('long-text', 'what is looked at again'),
} as const satisfies Record<string, AskedField>;

/**
 * A claim for asylum, followed from outside: who asked, was heard, was answered and appealed. While
 * it is open no return is cleared and no consulate told. It decides nothing itself.
 */
export const asylum: Procedure = {
	id: 'asylum',
	version: 1,
	serves: 'C11',
	stages: ['asked', 'heard', 'decided', 'appealed', 'closed'],
	closed: ['closed'],
	fields: asylumFields,
	flags: { fear: { not: { stage: 'closed' } } },
	actions: {
		askAsylum: {
			effect: 'protect',
			by: [...anyone, 'outside'],
			outside: ['court', 'authority', 'service', 'consulate', 'other'],
			opens: true,
			to: 'asked',
			asks: { fearWhy: 'optional', language: 'optional' },
			cite: `${refugees}, art. 33`,
			person: 'does',
		},
		lawyerSpoke: { effect: 'protect', by: [...observers, 'person'], person: 'sees' },
		noteHearing: {
			effect: 'neutral',
			by: [...observers, 'outside'],
			outside: ['court'],
			to: 'heard',
			happened: 'heardOn',
			asks: { heardOn: 'required' },
			person: 'sees',
		},
		noteDecision: {
			effect: 'restrict',
			by: [...observers, 'outside'],
			outside: ['court'],
			to: 'decided',
			asks: { protection: 'required', legalBasis: 'required', reasons: 'required' },
			legalBasis: 'legalBasis',
			reasons: 'reasons',
			remedy: 'appeal',
			cite: appealSuspends,
			person: 'sees',
			letter: 'decision',
		},
		appeal: {
			effect: 'protect',
			by: [...ownSide, 'family'],
			to: 'appealed',
			asks: { ground: 'optional' },
			cite: appealSuspends,
			person: 'does',
		},
		noAppeal: {
			effect: 'neutral',
			by: ['person', 'counsel'],
			from: ['decided'],
			cite: 'Only the person, or their lawyer for them, lets the time pass',
			person: 'does',
		},
		withdraw: { effect: 'protect', by: ['person', 'guardian'], to: 'closed', person: 'does' },
		close: {
			effect: 'neutral',
			by: team,
			from: ['decided'],
			to: 'closed',
			needs: [
				{
					test: {
						any: [
							{ field: 'protection', is: 'granted' },
							{ clock: 'asylumAppeal', is: 'overdue' },
							{ has: 'noAppeal', since: 'noteDecision' },
							{ all: [{ has: 'appeal' }, { has: 'noteDecision', since: 'appeal' }] },
						],
					},
					else: 'appeal-pending',
					cite: appealSuspends,
					offers: 'appeal',
				},
			],
			person: 'sees',
		},
	},
	clocks: {
		lawyer: {
			start: ['askAsylum'],
			stop: ['lawyerSpoke'],
			within: 'P3D',
			basis: 'policy',
			cite: ours,
			checked: true,
		},
		asylumAppeal: {
			start: ['noteDecision'],
			stop: ['appeal'],
			within: { pack: 'asylumAppeal' },
			remind: ['P2D'],
			basis: 'national',
			cite: 'National law',
			checked: false,
		},
	},
	indicators: { asked: { kind: 'count', of: 'askAsylum' } },
	letters: {
		decision: { to: 'person', says: ['protection', 'legalBasis', 'reasons'], remedy: true },
	},
};
