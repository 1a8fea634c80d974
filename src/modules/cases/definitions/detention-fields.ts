import type { AskedField } from '#foundations/procedures/index.ts';
import { choice, choices, fact, sealed } from './ask.ts';

/**
 * What the detention register asks. There is no field for capacity, beds or transport: it keeps
 * account of what was done to a person and plans nothing for those who do it (R4).
 */
export const detentionFields = {
	name: sealed('text', 'under which name the person is sought and spoken for'),
	birthDate: {
		...sealed('date', 'whether the rules for children apply'),
		past: true,
		birth: { of: 'ageStatus', child: 'under18', doubt: 'disputed' },
	},
	nationality: sealed('country', 'which consulate the person may choose to reach'),
	ageStatus: choice(
		['adult', 'under18', 'disputed'],
		'whether the rules for children apply; doubt counts as childhood',
	),
	heldSince: fact('moment', 'when each limit of time ends'),
	admittedAt: fact('moment', 'from when the place is answerable for the person'),
	arrestPlace: sealed('text', 'which court and which authority are competent'),
	arrestedBy: sealed('text', 'who must answer for the arrest'),
	orderedBy: sealed('text', 'whose decision is challenged'),
	supervisedBy: sealed('text', 'who must answer for what happens inside'),
	place: sealed('text', 'where visits and letters go'),
	placeKind: choice(
		[
			'prison',
			'police',
			'centre',
			'airport',
			'ship',
			'vehicle',
			'hotel',
			'hospital',
			'other-place',
		],
		'whether the place may be used at all',
	),
	legalBasis: sealed('text', 'which remedy is open'),
	reasons: sealed('long-text', 'whether and on what ground to challenge'),
	health: sealed('long-text', 'which care is asked for'),
	needsCare: fact('yes-no-unknown', 'whether a doctor is called today'),
	fear: fact('yes-no-unknown', 'whether return and consulate wait for an assessment'),
	language: fact('language', 'which interpreter and which letter'),
	understood: fact('yes-no-unknown', 'whether the reasons must be given again'),
	writtenCopy: fact('yes-no-unknown', 'whether a copy is asked for'),
	alternative: choices(
		['reporting', 'address', 'sponsor', 'deposit', 'community-care'],
		'which alternative is proposed to the judge',
	),
	whyNot: sealed('long-text', 'whether the refusal of an alternative can be challenged'),
	necessity: sealed('long-text', 'whether the detention is still needed'),
	reviewer: choice(
		['judge', 'independent-body', 'detaining-authority'],
		'whether the review counts as one',
	),
	reviewOutcome: choice(['continued', 'released', 'alternative-ordered'], 'what is asked next'),
	ground: sealed('long-text', 'what the judge is asked'),
	ruling: choice(['release-ordered', 'dismissed'], 'whether removal may be considered again'),
	movedAt: fact('moment', 'from when the new place is answerable'),
	destination: sealed('text', 'where the person is looked for next'),
	placeZone: fact('zone', 'in which days each limit of time is counted from then on'),
	transferredBy: sealed('text', 'who must answer for the transfer'),
	releasedAt: fact('moment', 'how many days count'),
	diedAt: fact('moment', 'from when an inquiry is owed'),
	deathCause: sealed('long-text', 'which inquiry is asked for'),
	remains: sealed('long-text', 'who tells the family, and where'),
	sharedWith: choice(
		['court', 'human-rights-institution', 'relative-or-counsel'],
		'for what alone the recipient may use it',
	),
	shareGround: choice(
		['person-agrees', 'court-order', 'authority-empowered', 'legitimate-interest'],
		'whether the person can take it back',
	),
	recipient: sealed('text', 'who receives it'),
	complaintText: sealed('long-text', 'which complaint is opened'),
} as const satisfies Record<string, AskedField>;

/**
 * The least that every register must hold, by letter of CED art. 17(3). What is missing is listed
 * with the authority that owes it.
 */
export const registerMinimum = {
	a: ['name'],
	b: ['heldSince', 'arrestPlace', 'arrestedBy'],
	c: ['orderedBy', 'legalBasis'],
	d: ['supervisedBy'],
	e: ['place', 'admittedAt'],
	f: ['health'],
	g: ['diedAt', 'deathCause', 'remains'],
	h: ['releasedAt', 'movedAt', 'destination', 'transferredBy'],
} as const satisfies Record<string, readonly (keyof typeof detentionFields)[]>;
