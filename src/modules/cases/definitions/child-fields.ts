import type { AskedField } from '#foundations/procedures/index.ts';
import { choice, choices, fact, sealed } from './ask.ts';

/** What the child procedure asks. Nothing estimates an age (R7); no picture is asked for (R8). */
export const childFields = {
	childSituation: choice(
		['alone', 'separated', 'with-family', 'with-other-carer'],
		'whether a guardian is appointed',
	),
	ageStatus: choice(
		['adult', 'under18', 'disputed'],
		'whether the rules for children apply; doubt counts as childhood',
	),
	turns18: fact(
		'date',
		'when the plan for after care and the hand-over to adult services are due; the month is enough',
	),
	danger: fact('yes-no-unknown', 'whether protection comes before everything else'),
	whatHappened: sealed('long-text', 'what keeps the child safe today'),
	measures: sealed('long-text', 'what keeps the child safe today'),
	guardian: sealed('text', 'who speaks for the child'),
	guardianFrom: choice(
		['independent', 'deciding-body'],
		'whether the guardian may sit on the panel: never for the body that decides',
	),
	searchFor: sealed('long-text', 'who is looked for, and how'),
	abuseBy: sealed('long-text', 'who must never learn where the child is'),
	childHeard: choice(
		['heard', 'did-not-want', 'could-not'],
		'whether the child is asked again before a decision',
	),
	childWords: sealed('long-text', 'what the decision must weigh'),
	howHeard: sealed('long-text', 'whether the child could speak freely'),
	safety: sealed('long-text', 'which option is safe'),
	familyTies: sealed('long-text', 'with whom the child can live'),
	development: sealed('long-text', 'which school and care the child needs'),
	recommendation: sealed('long-text', 'what the panel looks at first'),
	decisionAbout: choices(
		['lasting-solution', 'return', 'separation', 'transfer', 'contested-custody', 'daily-care'],
		'whether a panel must decide',
	),
	bestInterests: choice(
		['in-their-interest', 'against-their-interest'],
		'whether what was asked about may be done',
	),
	options: sealed('long-text', 'whether every way was compared'),
	legalBasis: sealed('text', 'which remedy is open'),
	reasons: sealed('long-text', 'whether and on what ground to challenge'),
	dissent: sealed('long-text', 'what an appeal can rest on'),
	inChildWords: sealed('long-text', 'what the child is told, in words a child understands'),
	care: choice(
		['relatives', 'foster-family', 'small-group', 'supported-living', 'other-care'],
		'who visits, and how often',
	),
	place: sealed('text', 'where visits and letters go'),
	receiver: choice(
		['child-protection', 'other-body'],
		'whether the child may be handed over at all',
	),
	receiverName: sealed('text', 'who must confirm that the child arrived'),
	ground: sealed('long-text', 'what is looked at again'),
	outcome: choice(['upheld', 'changed'], 'whether the earlier decision still stands'),
	plan: sealed('long-text', 'who helps after eighteen, and with what'),
} as const satisfies Record<string, AskedField>;
