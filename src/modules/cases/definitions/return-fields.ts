import type { AskedField } from '#foundations/procedures/index.ts';
import { choice, choices, fact, sealed } from './ask.ts';

const gate = (what: string) => choice(['met', 'not-met', 'not-clear'], what);

/**
 * What the return safeguards ask. There is no date of departure to come, no seat, no list and no
 * route: the record can show that a return met its conditions, never arrange one (R4).
 */
export const returnFields = {
	returnKind: choice(['ordered', 'assisted', 'refused-at-home'], 'which checks are owed'),
	inCustody: fact('yes-no', 'whether a lawyer must have spoken with the person'),
	ageStatus: choice(
		['adult', 'under18', 'disputed'],
		'whether the rules for children apply; doubt counts as childhood',
	),
	gateDecision: gate('whether an authority decided about this person, in writing and with reasons'),
	gateRemedies: gate('whether every remedy was used or its time is over'),
	gateSafety: gate('whether the person can be returned without danger'),
	gateFamily: gate('whether child and family were weighed'),
	gateHealth: gate('whether the journey endangers health'),
	gateWages: gate('whether wages and belongings are settled or a claim lives on'),
	evidence: sealed('long-text', 'whether the answer can be relied on'),
	files: sealed('files', 'whether the answer can be relied on'),
	language: fact('language', 'which interpreter and which letter'),
	understood: fact('yes-no-unknown', 'whether the decision must be explained again'),
	fearWhy: sealed('long-text', 'which danger is assessed'),
	stayFrom: sealed('text', 'who must be told that the return is stayed'),
	legalBasis: sealed('text', 'which remedy is open'),
	reasons: sealed('long-text', 'whether and on what ground to challenge'),
	ground: sealed('long-text', 'what is looked at again'),
	ruling: choice(['stay-ordered', 'dismissed'], 'whether the return may be considered again'),
	optionsTold: sealed('long-text', 'whether the person could choose knowing the alternatives'),
	timeToThink: fact('yes-no', 'whether the consent counts'),
	departedAt: fact('moment', 'when each contact is due'),
	force: choices(['none', 'hands', 'cuffs', 'other-restraint'], 'whether an inquiry is asked for'),
	watchedWhile: choices(
		['preparation', 'boarding', 'on-the-way', 'hand-over'],
		'whether a part of it had no independent eyes, and that is reported',
	),
	watchHindered: fact('yes-no', 'whether it is reported that the monitor was kept from seeing'),
	interpreterThere: fact('yes-no-unknown', 'whether what was said to the person counts'),
	doctorThere: fact('yes-no-unknown', 'whether a failure of care is looked into'),
	belongingsGiven: fact('yes-no-unknown', 'whether belongings and papers are claimed'),
	seen: sealed('long-text', 'whether an inquiry is asked for'),
	receivedBy: sealed('text', 'who answers for what was promised'),
	careNeeded: fact('yes-no-unknown', 'whether someone must be found to look after the person'),
	plan: sealed('long-text', 'who helps with work, school and health'),
	contactState: choice(
		['safe', 'struggling', 'ill-treated', 'detained', 'silent'],
		'whether help is sent and an inquiry is asked for',
	),
	account: sealed('long-text', 'which help is possible'),
	refusingState: fact('country', 'which State is reminded of its duty'),
} as const satisfies Record<string, AskedField>;
