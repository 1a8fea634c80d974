import type { AskedField } from '#foundations/procedures/index.ts';
import { choice, choices, fact, sealed } from './ask.ts';

/** What the trafficking procedure asks. There is no field for cooperation that any rule reads. */
export const traffickingFields = {
	indicators: choices(
		[
			'papers-taken',
			'debt',
			'wages-kept',
			'threatened',
			'locked-in',
			'deceived',
			'watched',
			'forced-crime',
			'sexual-exploitation',
			'child-work',
		],
		'whether the person is presumed a victim',
	),
	actSeen: fact('yes-no-unknown', 'whether the first element of the definition is met'),
	meansSeen: fact('yes-no-unknown', 'whether the second element is met; not asked of a child'),
	purposeSeen: fact('yes-no-unknown', 'whether the third element of the definition is met'),
	ageStatus: choice(
		['adult', 'under18', 'disputed'],
		'whether the rules for children apply; doubt counts as childhood',
	),
	whatHappened: sealed('long-text', 'which help and which claims are possible'),
	assistance: choices(
		['shelter', 'health', 'counselling', 'legal-help', 'interpreter', 'money', 'family-contact'],
		'which services are called today',
	),
	needs: sealed('long-text', 'what the services prepare'),
	cooperation: choice(
		['yes', 'no', 'not-yet'],
		'whether a lawyer accompanies a statement; it changes no help',
	),
	wishes: sealed('long-text', 'what the team does next'),
	charges: sealed('long-text', 'which charges or fines the request names'),
	answer: choice(['granted', 'partly', 'refused', 'silence'], 'whether to appeal'),
	bodies: choices(
		[
			'health',
			'child-protection',
			'labour-inspection',
			'legal-help',
			'prosecution',
			'civil-society',
		],
		'whether more than one kind of body decided',
	),
	legalBasis: sealed('text', 'which remedy is open'),
	reasons: sealed('long-text', 'whether and on what ground to challenge'),
	ground: sealed('long-text', 'what is looked at again'),
	outcome: choice(['upheld', 'changed'], 'whether the earlier decision still stands'),
	compensationFrom: choice(
		['criminal-court', 'civil-court', 'labour-claim', 'state-fund'],
		'which claim is prepared and by when',
	),
	amount: sealed('money', 'what is claimed and what is still owed'),
	endGround: choice(
		['person-asked', 'needs-met', 'other-service'],
		'whether help may end; a refusal to cooperate is not among the grounds',
	),
} as const satisfies Record<string, AskedField>;
