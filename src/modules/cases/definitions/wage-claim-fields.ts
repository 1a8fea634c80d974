import type { AskedField } from '#foundations/procedures/index.ts';
import { choice, choices, fact, sealed } from './ask.ts';

/** What a wage claim asks. Papers are never asked: a right to wages does not hang on them. */
export const wageClaimFields = {
	country: fact('country', 'which law counts the wages'),
	work: choice(
		[
			'home',
			'care',
			'farm',
			'building',
			'fishing',
			'kitchen',
			'cleaning',
			'factory',
			'transport',
			'other',
		],
		'which special rules and which union apply',
	),
	employer: sealed('text', 'against whom the claim goes'),
	recruiter: sealed('text', 'whether someone else owes the fees back'),
	whatHappened: sealed('long-text', 'what is claimed'),
	limitationDate: fact('date', 'by when the claim must be filed'),
	contractVersion: choice(['promised', 'signed', 'real'], 'which terms became worse on the way'),
	contractTerms: sealed('rows', 'which terms became worse on the way'),
	workLog: sealed('rows', 'how many hours of which kind are owed'),
	payments: sealed('rows', 'what was paid and what was taken off'),
	retained: choices(
		['passport', 'contract-copy', 'phone', 'bank-card', 'wages-held', 'nothing-kept'],
		'whether the papers are asked back at once and whether trafficking is looked at',
	),
	recruitmentCosts: sealed('rows', 'which fees are asked back'),
	lawVersion: sealed('text', 'by which law and from which day it was counted'),
	calculation: sealed('rows', 'what each line of the claim says'),
	amount: sealed('money', 'what is claimed and what is still owed'),
	forum: choice(
		['labour-inspection', 'labour-court', 'arbitration', 'consulate', 'union', 'other-body'],
		'where it is filed and what it costs',
	),
	sharesWithEnforcement: fact('yes-no-unknown', 'whether the person is warned before it is filed'),
	warningHeard: fact('yes-no', 'whether it may be filed there'),
	filedOn: fact('date', 'whether it was filed in time'),
	reference: sealed('text', 'how the body finds the claim'),
	hearingOn: fact('moment', 'when the person or their attorney has to be there'),
	hearingHow: choice(
		['in-person', 'by-video', 'in-writing'],
		'whether a remote hearing is asked for',
	),
	outcome: choice(
		['granted', 'partly', 'refused', 'no-agreement'],
		'whether to appeal or to enforce',
	),
	reasons: sealed('long-text', 'whether to appeal'),
	appealDate: fact('date', 'by when an appeal must be filed'),
	personAgrees: fact('yes-no', 'whether a settlement may be signed'),
	paidOn: fact('date', 'what is still owed on which day'),
	leftOn: fact('date', 'whether someone else has to appear'),
	attorney: sealed('text', 'who signs, appears and receives money for the person'),
	safeContact: sealed('text', 'how the person is reached abroad'),
	ground: sealed('long-text', 'what the higher body is asked'),
} as const satisfies Record<string, AskedField>;
