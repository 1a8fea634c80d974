import type { AskedField } from '#foundations/procedures/index.ts';
import { choice, choices, fact, sealed } from './ask.ts';

/** What the reunification of a family asks. Kinship is shown by papers and people, by no body. */
export const familyReunificationFields = {
	country: fact('country', 'which authority decides and by which law'),
	relative: choice(
		['parent', 'child', 'brother-or-sister', 'partner', 'grandparent', 'other'],
		'which right to family unity is cited',
	),
	ageStatus: choice(
		['adult', 'under18', 'disputed'],
		'whether best interests are decided first; doubt counts as childhood',
	),
	whatHappened: sealed('long-text', 'how the family came apart, and what is asked for'),
	personWishes: choice(['yes', 'no', 'not-yet'], 'whether the relative is contacted at all'),
	relativeWishes: choice(['yes', 'no', 'not-yet'], 'whether anything is arranged'),
	wishes: sealed('long-text', 'how and when they want to meet'),
	kinship: choices(
		['papers', 'statements', 'people-who-know-them', 'life-together'],
		'whether a second person can confirm that they belong together',
	),
	evidence: sealed('long-text', 'on what the confirmation stands'),
	danger: fact('yes-no-unknown', 'whether everything waits until two people have looked'),
	reasons: sealed('long-text', 'whether and on what ground to challenge'),
	legalBasis: sealed('text', 'which remedy is open'),
	filedOn: fact('date', 'how long the authority has had'),
	reference: sealed('text', 'how the authority finds the application'),
	answer: choice(['granted', 'refused', 'silence'], 'whether to appeal'),
	appealDate: fact('date', 'by when an appeal must be filed'),
	ground: sealed('long-text', 'what the higher body is asked'),
	plan: sealed('long-text', 'who travels with whom, and who receives them'),
	metOn: fact('date', 'from when the family is visited'),
} as const satisfies Record<string, AskedField>;
