import type { AskedField } from '#foundations/procedures/index.ts';
import { choice, choices, fact, sealed } from './ask.ts';

/** Bodies outside the country to which a case can be submitted. */
export const SUBMISSION_BODIES = [
	'special-procedures',
	'working-group-detention',
	'committee-disappearances',
	'treaty-body',
	'european-court',
	'inter-american-commission',
	'african-commission',
] as const;

/** The five forms of A/RES/60/147, paras. 19 to 23. */
export const REMEDIES = [
	'restitution',
	'compensation',
	'rehabilitation',
	'satisfaction',
	'non-repetition',
] as const;

/** What the follow-up of a violation asks: of the State's steps, not of who spoke. */
export const accountabilityFields = {
	country: fact('country', 'which State owes the steps, and which dates run'),
	happenedOn: fact('date', 'from when limitation dates count'),
	whatHappened: sealed('long-text', 'which duty was broken'),
	violation: choice(
		[
			'life',
			'torture',
			'disappearance',
			'liberty',
			'violence',
			'pushback',
			'wages',
			'discrimination',
			'other',
		],
		'which duty to investigate applies and which bodies hear it',
	),
	reportedTo: choice(
		[
			'police',
			'prosecutor',
			'court',
			'ombuds',
			'oversight',
			'ministry',
			'border-body',
			'labour-inspection',
		],
		'who owes an answer',
	),
	bodyIsAccused: fact('yes-no', 'whether the report may go there'),
	reportedOn: fact('date', 'how many days the State has been silent'),
	reference: sealed('text', 'how the body finds the case'),
	answer: choice(
		['opened', 'declined', 'asks-more', 'passed-on', 'answered'],
		'what is asked next',
	),
	answeredOn: fact('date', 'when the silence ended'),
	reasons: sealed('long-text', 'whether to appeal or to submit elsewhere'),
	silentSince: fact('date', 'how long the silence has lasted'),
	prompt: fact('yes-no-unknown', 'whether the investigation can be challenged as late'),
	independent: fact('yes-no-unknown', 'whether another investigator is asked for'),
	impartial: fact('yes-no-unknown', 'whether another investigator is asked for'),
	thorough: fact('yes-no-unknown', 'which steps are asked for'),
	transparent: fact('yes-no-unknown', 'whether the file is asked for'),
	victimInvolved: fact('yes-no-unknown', 'whether to ask for a hearing of the victim or family'),
	evidence: sealed('long-text', 'on what the six answers stand'),
	chargeStep: choice(['charged', 'not-charged', 'dropped'], 'whether to ask for review'),
	result: choice(
		['responsible-in-part', 'responsible', 'not-responsible', 'ended-without-decision'],
		'which remedies can be asked for; until then everything is alleged',
	),
	remedies: choices(REMEDIES, 'which remedies are asked for'),
	remediesGiven: choices(REMEDIES, 'which remedies are still owed'),
	limitationDate: fact('date', 'by when the next step must be filed'),
	limitationBody: choice(['national-court', ...SUBMISSION_BODIES], 'before whom the date counts'),
	riskHeard: fact('yes-no', 'whether a submission that can reveal them may be made'),
	agreedTo: choices(SUBMISSION_BODIES, 'to which bodies it may be submitted'),
	submissionTo: choice(SUBMISSION_BODIES, 'whose time limits and rules apply'),
	submittedOn: fact('date', 'from when an answer is awaited'),
	leftOn: fact('date', 'whether someone else has to appear'),
	attorney: sealed('text', 'who acts for the person'),
	safeContact: sealed('text', 'how the person is reached abroad'),
	ground: sealed('long-text', 'what the higher body is asked'),
} as const satisfies Record<string, AskedField>;

/** What counts as a step of the State. */
export const STEPS = [
	'recordReply',
	'noteOpened',
	'recordCharge',
	'recordDecision',
	'recordRemedy',
];
