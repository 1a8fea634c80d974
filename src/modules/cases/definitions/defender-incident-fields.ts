import type { AskedField } from '#foundations/procedures/index.ts';
import { choice, fact, sealed } from './ask.ts';

/** What an incident against someone who helps asks. */
export const defenderIncidentFields = {
	incident: choice(
		[
			'hindered',
			'arrested',
			'charged',
			'things-seized',
			'entry-banned',
			'watched',
			'slandered',
			'attacked',
			'organisation-closed',
			'aid-refused',
		],
		'whether a lawyer is called this minute',
	),
	country: fact('country', 'which lawyer and which bodies are called'),
	lawUsed: choice(
		[
			'smuggling-law',
			'harbouring-law',
			'trespass-law',
			'sea-rules',
			'association-law',
			'security-law',
			'slander-law',
			'public-order-law',
			'other',
			'no-law',
		],
		'which defence fits, and whether one law is used again and again',
	),
	lawArticle: sealed('text', 'which defence fits'),
	authority: choice(
		[
			'coastguard',
			'border-body',
			'police',
			'prosecutor',
			'court',
			'municipality',
			'ministry',
			'private',
			'other-body',
		],
		'to whom the protest goes',
	),
	happenedOn: fact('date', 'which legal windows run'),
	whatHappened: sealed('long-text', 'which help is needed'),
	danger: fact('yes-no-unknown', 'whether someone is called this minute'),
	plan: sealed('long-text', 'who does what when a check-in is missed'),
	checkInEvery: choice(
		['every-4-hours', 'every-12-hours', 'every-24-hours'],
		'when a missing sign raises the alarm',
	),
	safeContact: sealed('text', 'whom the alarm calls'),
	lawyerReached: fact('yes-no', 'whether the next lawyer is called'),
	seized: sealed('long-text', 'which things are asked back and which keys are locked'),
	hearingOn: fact('moment', 'when the lawyer has to be there'),
	result: choice(
		['dropped', 'acquitted', 'responsible', 'fined', 'things-returned'],
		'whether to appeal',
	),
	reasons: sealed('long-text', 'whether to appeal'),
	ground: sealed('long-text', 'what the higher body is asked'),
	namesAgreed: fact('yes-no', 'whether names may stand in the submission'),
	riskHeard: fact('yes-no', 'whether it may be submitted'),
} as const satisfies Record<string, AskedField>;
