import type { AskedField } from '#foundations/procedures/index.ts';
import { choice, choices, fact, sealed } from './ask.ts';

/** What the consular procedure asks. No field of a protection claim is in any letter to a consulate. */
export const consularFields = {
	heldSince: fact('moment', 'when telling the person was due'),
	language: fact('language', 'which interpreter and which letter'),
	beforeStatement: fact('yes-no-unknown', 'whether a breach is written down'),
	understood: fact('yes-no-unknown', 'whether the right must be explained again'),
	consularChoice: choice(
		['tell-them', 'not-now', 'do-not-tell', 'never-contact'],
		'whether the consulate is told at all',
	),
	fear: fact('yes-no-unknown', 'whether everything towards the consulate stops'),
	fearWhy: sealed('long-text', 'what the independent adviser talks through'),
	advice: sealed('long-text', 'whether the person could choose knowing the risk'),
	post: sealed('text', 'to whom the letter goes'),
	postServesPlace: fact('yes-no', 'whether this post is the right one for the place'),
	message: sealed('long-text', 'what is forwarded, word for word'),
	notice: sealed('long-text', 'what the consulate is told'),
	proof: sealed('text', 'whether the notice must be sent again'),
	treaty: sealed('text', 'what the lawyer must know before the authorities act'),
	helpWanted: choices(
		['travel-papers', 'journey-home', 'guardian-for-child', 'family-contact'],
		'what the consulate is asked to do, and when it is asked again',
	),
	visitOn: fact('date', 'when the person expects them, and may still say no'),
	visitedOn: { ...fact('date', 'whether the person was seen at all'), past: true },
	helpGiven: choices(
		['travel-papers', 'journey-home', 'guardian-for-child', 'family-contact'],
		'what is still missing, and who is asked for it',
	),
	officer: sealed('text', 'whom the person and their lawyer ask for'),
	reply: sealed('long-text', 'what the person is told'),
	opposes: sealed('long-text', 'what the consulate must leave undone'),
	whatHappened: sealed('long-text', 'which remedy is asked for'),
	familyRisk: choice(
		['no-risk', 'risk', 'not-known'],
		'whether the family can be found through them',
	),
	diedAt: fact('moment', 'from when the family waits'),
	reasons: sealed('long-text', 'whether and on what ground to challenge'),
} as const satisfies Record<string, AskedField>;
