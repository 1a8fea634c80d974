import type { AskedField, Procedure } from '#foundations/procedures/index.ts';
import {
	ACT_TYPES,
	INVOLVEMENTS,
	PERPETRATOR_KINDS,
	RELIABILITIES,
	SOURCE_KINDS,
} from '../incidents/huridocs.ts';
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
	partOf: fact('number', 'who is counted in a group and not beside it'),
	groupLeast: fact('number', 'how many people are owed a remedy at least'),
	groupMost: fact('number', 'how many people are still looked for'),
	groupCount: choice(['counted', 'estimated'], 'whether somebody counts again'),
	perpetratorKind: choice(PERPETRATOR_KINDS, 'which body has to answer for it'),
	actType: choice(Object.keys(ACT_TYPES), 'which right was violated, and who decides on it'),
	victim: fact('number', 'who is owed a remedy for it'),
	actNumber: fact('number', 'which act somebody answers for'),
	perpetrator: fact('number', 'who answers for it'),
	involvement: choice(Object.keys(INVOLVEMENTS), 'what somebody answers for'),
	sourceKind: choice(Object.keys(SOURCE_KINDS), 'which other source is asked next'),
	reliability: choice(Object.keys(RELIABILITIES), 'whether one more source is needed'),
	independentSource: fact('yes-no-unknown', 'whether two sources are two'),
	level: choice(['alleged', 'corroborated'], 'whether it goes into a letter, and in which words'),
	reasons: sealed('long-text', 'whether it was rightly said, or taken away'),
} as const satisfies Record<string, AskedField>;

/**
 * An incident after the HURIDOCS events standard: one event, its acts, each done to one person or one
 * group, who took part in each and how, from which sources it is known and how sure it is. It says who did what to whom, decides nothing and owes nothing: what
 * is owed for it runs in the cases that belong to it ([decision 0017](docs/decisions/0017-incidents.md)).
 *
 * How sure an act is asks nothing of anybody and stands in the way of nothing: without a word of it,
 * the act is alleged. Persons and groups bear numbers, 1, 2, 3, in the order in which they were written down, for ever.
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
			asks: {
				...{ name: 'optional', ageStatus: 'optional', note: 'optional' },
				...{ partOf: 'optional', sameAs: 'optional' },
			},
		},
		addGroup: {
			effect: 'neutral',
			by: observers,
			asks: {
				...{ groupLeast: 'required', groupMost: 'optional', groupCount: 'required' },
				...{ name: 'optional', note: 'optional', partOf: 'optional', sameAs: 'optional' },
			},
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
		addSource: {
			effect: 'neutral',
			by: observers,
			asks: {
				...{ sourceKind: 'required', actNumber: 'optional', independentSource: 'optional' },
				...{ reliability: 'optional', name: 'optional', note: 'optional' },
			},
		},
		weighAct: {
			effect: 'neutral',
			by: observers,
			asks: { actNumber: 'required', level: 'required', reasons: 'required' },
		},
		/** Four eyes: never by whoever wrote down an act or a source here. */
		verifyAct: {
			effect: 'neutral',
			by: observers,
			notBy: ['addAct', 'addSource'],
			asks: { actNumber: 'required', reasons: 'required' },
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
