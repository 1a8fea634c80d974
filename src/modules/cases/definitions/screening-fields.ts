import type { AskedField } from '#foundations/procedures/index.ts';
import { choice, choices, fact, sealed } from './ask.ts';

/**
 * What a screening asks. It ends in needs and ways, never in a verdict or a score (R7), and help is
 * written down without a name.
 */
export const screeningFields = {
	help: choices(
		['rescue', 'doctor', 'water-food', 'clothes-warmth', 'safe-place', 'phone-call'],
		'what is still missing today',
	),
	neededWhen: choice(['now', 'today', 'soon'], 'who is helped first'),
	sources: choices(
		['why-left', 'on-the-way', 'who-you-are', 'several-together'],
		'which kinds of protection are explained',
	),
	needs: choices(
		[
			'health',
			'shelter',
			'legal-help',
			'child-protection',
			'trafficking-help',
			'torture-care',
			'disability-help',
			'family-search',
			'asylum-advice',
		],
		'which services are asked',
	),
	ageStatus: choice(
		['adult', 'under18', 'disputed'],
		'whether the rules for children apply; doubt counts as childhood',
	),
	fear: fact('yes-no-unknown', 'whether return and consulate wait for an assessment'),
	exploited: fact('yes-no-unknown', 'whether the trafficking procedure is opened'),
	happenedOn: fact('date', 'on which day the person was met, where it is written down later'),
	language: fact('language', 'which interpreter and which letter'),
	interpreter: fact('yes-no-unknown', 'whether an interpreter is called'),
	askedBefore: fact('yes-no-unknown', 'whether the same questions are spared this time'),
	name: sealed('text', 'under which name the person is met again, if they wish'),
	whatHappened: sealed('long-text', 'which help is possible'),
	reasons: sealed('long-text', 'whether someone else must look again'),
} as const satisfies Record<string, AskedField>;
