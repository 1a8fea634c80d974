import type { AskedField, Procedure } from '#foundations/procedures/index.ts';
import { ACT_TYPES, INVOLVEMENTS, PERPETRATOR_KINDS } from '../incidents/huridocs.ts';
import { choice, fact, sealed } from './ask.ts';
import { observers } from './who.ts';

const supervisors = ['supervisor', 'counsel', 'monitor'] as const;

const fields = {
	eventKind: choice(
		['pushback', 'in-custody', 'at-sea', 'at-work', 'attack', 'on-the-way', 'other-event'],
		'which other records are looked at beside it',
	),
	happenedOn: { ...fact('date', 'which acts belong together, and which limits run'), past: true },
	dayKnown: choice(['day-sure', 'day-about', 'day-unknown'], 'how far the day can be relied on'),
	whatHappened: sealed('long-text', 'which acts it is made of'),
	place: sealed('text', 'whether two records are of the same event'),
	ageStatus: choice(['child', 'adult', 'disputed'], 'whether a child officer is called'),
	name: sealed('text', 'whether two records are of the same person'),
	note: sealed('long-text', 'what is asked next'),
	sameAs: fact('number', 'who is counted once and not twice'),
	perpetratorKind: choice(PERPETRATOR_KINDS, 'which body has to answer for it'),
	actType: choice(Object.keys(ACT_TYPES), 'which right was violated, and who decides on it'),
	victim: fact('number', 'who is owed a remedy for it'),
	actNumber: fact('number', 'which act somebody answers for'),
	perpetrator: fact('number', 'who answers for it'),
	involvement: choice(Object.keys(INVOLVEMENTS), 'what somebody answers for'),
	reasons: sealed('long-text', 'whether it was rightly taken away'),
} as const satisfies Record<string, AskedField>;

/**
 * An incident after the HURIDOCS events standard: one event, its acts, each done to one person, and
 * who took part in each and how. It says who did what to whom, decides nothing and owes nothing: what
 * is owed for it runs in the cases that belong to it ([decision 0017](docs/decisions/0017-incidents.md)).
 *
 * Persons bear numbers, 1, 2, 3, in the order in which they were written down, for ever.
 */
export const incident: Procedure = {
	id: 'incident',
	version: 1,
	serves: 'C02',
	stages: ['recorded', 'closed'],
	closed: ['closed'],
	fields,
	actions: {
		openIncident: {
			effect: 'neutral',
			by: observers,
			opens: true,
			happened: 'happenedOn',
			asks: {
				eventKind: 'required',
				happenedOn: 'optional',
				dayKnown: 'optional',
				place: 'optional',
				whatHappened: 'optional',
			},
		},
		addVictim: {
			effect: 'neutral',
			by: observers,
			asks: { name: 'optional', ageStatus: 'optional', note: 'optional', sameAs: 'optional' },
		},
		addPerpetrator: {
			effect: 'neutral',
			by: observers,
			asks: {
				perpetratorKind: 'required',
				name: 'optional',
				note: 'optional',
				sameAs: 'optional',
			},
		},
		addAct: {
			effect: 'neutral',
			by: observers,
			asks: {
				actType: 'required',
				victim: 'required',
				happenedOn: 'optional',
				note: 'optional',
			},
		},
		addInvolvement: {
			effect: 'neutral',
			by: observers,
			asks: { actNumber: 'required', perpetrator: 'required', involvement: 'required' },
		},
		takeAway: { effect: 'neutral', by: observers, asks: { reasons: 'required' } },
		close: {
			effect: 'neutral',
			by: supervisors,
			to: 'closed',
			asks: { reasons: 'optional' },
		},
		reopen: { effect: 'protect', by: observers, to: 'recorded' },
	},
	indicators: {
		incidents: { kind: 'count', of: 'openIncident' },
		acts: { kind: 'count', of: 'addAct' },
		victims: { kind: 'count', of: 'addVictim' },
		perpetrators: { kind: 'count', of: 'addPerpetrator' },
	},
};
