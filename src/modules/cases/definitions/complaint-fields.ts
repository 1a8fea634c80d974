import type { AskedField } from '#foundations/procedures/index.ts';
import { choice, choices, fact, sealed } from './ask.ts';

/** What the complaint procedure asks. */
export const complaintFields = {
	danger: fact('yes-no-unknown', 'whether protection comes before everything else'),
	whatHappened: sealed('long-text', 'what is looked into, and which help is possible'),
	accused: sealed('text', 'who is heard, and who may not see this'),
	question: sealed('long-text', 'what the other side is asked to answer'),
	reply: sealed('long-text', 'what the finding must deal with'),
	answerToReply: sealed('long-text', 'what the finding must deal with'),
	finding: choice(
		['violation', 'no-violation', 'not-established'],
		'whether something must be put right',
	),
	legalBasis: sealed('text', 'which remedy is open'),
	reasons: sealed('long-text', 'whether and on what ground to challenge'),
	remedyKind: choices(
		['restitution', 'money', 'recovery-care', 'apology', 'change-of-practice'],
		'what is followed up until it was done',
	),
	ground: sealed('long-text', 'what is looked at again'),
	outcome: choice(['upheld', 'changed'], 'whether the earlier decision still stands'),
	otherBody: choice(
		['ombudsperson', 'court', 'human-rights-body', 'other-body'],
		'which letter is drafted and which limit holds',
	),
	measures: sealed('long-text', 'what keeps the person safe'),
} as const satisfies Record<string, AskedField>;
