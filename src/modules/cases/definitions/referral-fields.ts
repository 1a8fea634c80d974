import { PURPOSES } from '#foundations/consent/index.ts';
import type { AskedField } from '#foundations/procedures/index.ts';
import { choice, choices, fact, sealed } from './ask.ts';

/** What a referral asks: who receives what, for what, and what the person was told of it. */
export const referralFields = {
	service: choice(
		[
			'shelter',
			'health',
			'counselling',
			'legal-help',
			'child-protection',
			'schooling',
			'labour-inspection',
			'food-and-clothing',
			'another-team',
		],
		'which service is asked next when this one declines',
	),
	purpose: choice(PURPOSES, 'for what alone the receiver may read it'),
	urgency: choice(['life-saving', 'today', 'this-week'], 'how long an answer may take'),
	sharesWithEnforcement: choice(
		['no', 'yes', 'unknown'],
		'whether the person must hear a warning before anything is sent',
	),
	warningHeard: fact('yes-no', 'whether it may be sent to a provider that shares with enforcement'),
	recipient: sealed('text', 'who receives it'),
	exactText: sealed('long-text', 'what the receiver will read, word for word'),
	risk: sealed('long-text', 'what the person weighs before they agree'),
	until: sealed('date', 'how long the receiver may read it'),
	declineReason: choice(
		['full', 'not-for-us', 'too-far', 'no-language', 'person-not-reached', 'other'],
		'which service is asked next',
	),
	outcome: choices(
		['received-help', 'partly', 'referred-on', 'no-show', 'could-not-be-reached'],
		'whether the person got what they needed',
	),
	note: sealed('long-text', 'what the team does next'),
} as const satisfies Record<string, AskedField>;
