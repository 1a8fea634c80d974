import type { AskedField } from '#foundations/procedures/index.ts';
import { choice, fact, sealed } from './ask.ts';

export const SCHOOL = ['school', 'preschool', 'training'];

/** What a refusal of care or school asks. What a test showed has no field (R9). */
export const servicesAccessFields = {
	service: choice(
		['urgent-care', 'care', 'birth-care', 'mental-health', 'vaccination', ...SCHOOL],
		'which right is cited and how fast it has to be given',
	),
	country: fact('country', 'which law gives the right'),
	provider: sealed('text', 'whom the letter goes to'),
	refusedOn: fact('date', 'how many days have been lost'),
	refusalReason: choice(
		['no-papers', 'no-money', 'language', 'no-place', 'age', 'fear-of-report', 'other', 'not-told'],
		'which argument the challenge answers',
	),
	whatHappened: sealed('long-text', 'which argument the challenge answers'),
	danger: fact('yes-no-unknown', 'whether someone is called this minute'),
	entitled: choice(
		['entitled', 'partly-entitled', 'not-entitled', 'law-unclear'],
		'what the challenge asks for',
	),
	legalBasis: sealed('text', 'which article the challenge cites'),
	sharesWithEnforcement: fact('yes-no-unknown', 'whether the person is warned before going there'),
	warningHeard: fact('yes-no', 'whether the person knew before going there'),
	answer: choice(['granted', 'partly', 'refused', 'silence'], 'whether to appeal'),
	reasons: sealed('long-text', 'whether to appeal'),
	appealDate: fact('date', 'by when an appeal must be filed'),
	ground: sealed('long-text', 'what the higher body is asked'),
	servedOn: fact('date', 'when the lost days end'),
	outSince: fact('date', 'from when lost days count again'),
	forcedBy: choice(
		['recruiter', 'employer', 'clinic', 'authority', 'other-body'],
		'against whom the complaint goes',
	),
	coercion: choice(
		['forced', 'not-asked', 'not-told', 'told-to-others'],
		'which right was broken and what is asked for',
	),
} as const satisfies Record<string, AskedField>;
