import type { AskedField } from '#foundations/procedures/index.ts';
import { apart, choice, choices, fact, sealed } from './ask.ts';

/** What the protection of a witness asks. Who the witness is stays sealed. */
export const witnessFields = {
	pseudonym: sealed('text', 'by which name all other records speak of the witness'),
	profile: apart('long-text', 'who the witness is; opened only when a second person signed'),
	safeContact: apart('text', 'how to reach the witness without exposing them'),
	threatKind: choice(
		[
			'message',
			'visit',
			'followed',
			'family-threatened',
			'attack',
			'name-leaked',
			'pressure-to-withdraw',
		],
		'which measures are taken at once',
	),
	danger: fact('yes-no-unknown', 'whether someone is called this minute'),
	threatOn: fact('date', 'whether threats grow more frequent'),
	whatHappened: sealed('long-text', 'which measures fit'),
	threatLevel: choice(
		['no-known-threat', 'possible', 'serious', 'immediate'],
		'which measures are needed; a person judges it, no program',
	),
	measures: choices(
		[
			'pseudonym-in-court',
			'remote-testimony',
			'voice-and-face-hidden',
			'escort',
			'emergency-phone',
			'moved-within',
			'moved-abroad',
		],
		'what is arranged, and what has to be kept up',
	),
	plan: sealed('long-text', 'who does what, and when'),
	hearingOn: fact('moment', 'when the threat is assessed again'),
	testimonyHow: choice(
		['in-person', 'by-video', 'in-writing'],
		'which measures the court is asked for',
	),
	country: fact('country', 'which colleague abroad may write, by pseudonym only'),
	legalBasis: sealed('text', 'which remedy is open'),
	reasons: sealed('long-text', 'whether the act can be accounted for'),
	ground: sealed('long-text', 'what is looked at again'),
} as const satisfies Record<string, AskedField>;
