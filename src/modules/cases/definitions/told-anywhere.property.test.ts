import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	BesideEachOther,
	type Deed,
	type Told,
} from '#tests/support/procedures/beside-each-other.ts';
import { SEED } from '#tests/support/seed.ts';
import { PROCEDURES } from './index.ts';

const RUNS = 400;
const RECORDS = [
	...['detention', 'return', 'screening', 'asylum', 'trafficking', 'child-best-interests'],
	'consular',
];
const ours = PROCEDURES.filter(({ id }) => RECORDS.includes(id));

test('what was told in any record holds in all, in whatever order it is told', () => {
	const allowed = new Set<string>();
	fc.assert(
		fc.property(fc.boolean(), fc.array(something, { maxLength: 14 }), (isConfirmed, story) => {
			const person = aPersonWhoIsHeld(isConfirmed);
			for (const { news, deed, hours, isNews } of story) {
				person.wait(hours);
				if (!person.does(isNews ? news : deed)) continue;
				const forbidden = forbiddenBy(person.told);
				for (const attempt of STEPS) {
					const may = person.may(attempt);
					if (may) allowed.add(attempt.action);
					expect([attempt.action, may && forbidden.has(attempt.action)]).toEqual([
						attempt.action,
						false,
					]);
				}
			}
		}),
		{ numRuns: RUNS, seed: SEED },
	);
	// Nothing else stood in the way: each of them was possible in some story.
	expect([...allowed].sort()).toEqual(STEPS.map(({ action }) => action).sort());
}, 120_000);

const deed = (record: string, action: string, hand: string, facts = {}): Deed => ({
	...{ record, action, hand, facts },
});

/** What must wait, as whoever may do it would. */
const STEPS: readonly Deed[] = [
	deed('return', 'confirmChecks', 'supervisor:Hana'),
	deed('return', 'explainReturn', 'interpreter:Tomás', { understood: 'yes', language: 'ti' }),
	deed('return', 'consent', 'person:Semhar', { timeToThink: true }),
	deed('detention', 'handOverForRemoval', 'outside:Agency', { releasedAt: '2026-03-02T08:00' }),
	deed('detention', 'prolong', 'outside:Court', { reviewer: 'judge', alternative: ['reporting'] }),
	{ ...deed('detention', 'enterInRegister', 'outside:Jail', { ageStatus: 'adult' }), seed: 0 },
	...(['notify', 'forwardMessage', 'visit', 'askForHelp'] as const).map((action) =>
		deed('consular', action, action === 'visit' ? 'consular:Post' : 'caseworker:Noor', {
			...(action === 'askForHelp' && { helpWanted: ['travel-papers'] }),
			...(/notify|forward/.test(action) && { postServesPlace: true }),
		}),
	),
];

/** In plain words, read from what was written alone: none of the definitions' own conditions. */
function forbiddenBy(told: readonly Told[]): Set<string> {
	const from = (record: string) => told.filter((one) => one.record === record);
	const last = (list: readonly Told[], ...actions: string[]) =>
		list.findLast(({ action }) => actions.includes(action));
	const place = (one: Told | undefined) => (one ? told.indexOf(one) : -1);
	const later = (list: readonly Told[], than: Told | undefined) =>
		list.filter((one) => place(one) > place(than));
	const people = (list: readonly Told[]) => new Set(list.map(({ by }) => by.id)).size;
	const forbidden: string[] = [];

	const panel = from('child-best-interests');
	const adult = later(panel, last(panel, 'setAge', 'appeal', 'identifyChild')).filter(
		({ action, facts }) => action === 'findAdult' && facts.ageStatus === 'adult',
	);
	const isChild =
		people(adult) < 2 &&
		(panel.length > 0 ||
			told.some(({ facts }) => facts.ageStatus === 'under18' || facts.ageStatus === 'disputed'));
	if (isChild) {
		const asked = panel.findLast(({ facts }) => facts.decisionAbout !== undefined);
		const about = asked?.facts.decisionAbout;
		const agreed = later(panel, last(panel, 'newFacts', 'appeal')).filter(
			({ action, facts }) => action === 'decide' && facts.bestInterests === 'in-their-interest',
		);
		const isDecided = people(agreed) >= 3 && Array.isArray(about) && about.includes('return');
		if (!isDecided) forbidden.push('confirmChecks', 'handOverForRemoval');
		forbidden.push('prolong', 'enterInRegister');
	}

	const fears = told.filter(({ action, facts }) => action === 'recordFear' || facts.fear === 'yes');
	if (later(fears, last(from('return'), 'checkSafety')).length > 0) {
		forbidden.push('confirmChecks', 'explainReturn', 'consent');
	}

	const claim = from('asylum');
	const ruling = last(claim, 'noteDecision');
	const isProtected =
		/granted|partly/.test(String(ruling?.facts.protection)) &&
		!last(later(claim, ruling), 'withdraw');
	const moved = last(claim, 'askAsylum', 'noteDecision', 'appeal', 'withdraw', 'close')?.action;
	const isOpen = moved !== undefined && moved !== 'withdraw' && moved !== 'close';
	if (isOpen || isProtected) forbidden.push('confirmChecks', 'handOverForRemoval');

	const victim = from('trafficking');
	const MOVES = ['presume', 'presumeAgain', 'startReflection', 'identifyVictim', 'findSmuggled'];
	const stands = last(victim, ...MOVES, 'withdraw', 'close')?.action ?? '';
	const isChallenged = place(last(victim, 'challenge')) > place(last(victim, 'decideChallenge'));
	if (MOVES.slice(0, 3).includes(stands) || isChallenged) {
		forbidden.push('confirmChecks', 'handOverForRemoval');
	}

	const choice = from('consular').findLast(
		({ action, facts }) => action === 'object' || facts.consularChoice !== undefined,
	);
	if (choice?.action === 'object' || choice?.facts.consularChoice !== 'tell-them') {
		forbidden.push('notify', 'forwardMessage', 'visit', 'askForHelp');
	}
	return new Set(forbidden);
}

/** Every check is answered, the consulate may be told: nothing stands in the way yet. */
function aPersonWhoIsHeld(isConfirmed: boolean): BesideEachOther {
	const person = new BesideEachOther(ours);
	const gates = ['Decision', 'Remedies', 'Safety', 'Family', 'Health', 'Wages'];
	const first = [
		deed('return', 'openReturn', 'counsel:Leila', { returnKind: 'ordered', ageStatus: 'adult' }),
		...gates.map((one) =>
			deed('return', `check${one}`, 'counsel:Leila', { [`gate${one}`]: 'met' }),
		),
		deed('return', 'lawyerSpoke', 'counsel:Leila'),
		deed('return', 'explainReturn', 'interpreter:Tomás', { understood: 'yes', language: 'ti' }),
		...(isConfirmed ? [deed('return', 'confirmChecks', 'monitor:Okon')] : []),
		deed('detention', 'noteCustody', 'monitor:Okon', { ageStatus: 'adult' }),
		deed('screening', 'giveHelp', 'caseworker:Noor'),
		deed('consular', 'openConsular', 'caseworker:Noor'),
		deed('consular', 'explainRight', 'caseworker:Noor'),
		deed('consular', 'choose', 'person:Semhar', { consularChoice: 'tell-them' }),
		deed('consular', 'writeMessage', 'person:Semhar'),
		...(isConfirmed
			? [deed('consular', 'notify', 'caseworker:Noor', { postServesPlace: true })]
			: []),
	];
	for (const one of first) {
		if (one.action === 'explainReturn') one.seed = 1;
		person.wait(1);
		if (!person.does(one)) throw new Error(`${one.action} was refused`);
	}
	return person;
}

const age = (...all: string[]) => all.map((ageStatus) => ({ ageStatus }));
const several = (record: string, action: string, hands: string[], facts: object[] = [{}]) =>
	hands.flatMap((hand) => facts.map((one) => deed(record, action, hand, one)));
const three = ['panel:Ana', 'panel:Björn', 'panel:Chidi'];

/** What changes everything, told as it may be told. */
const NEWS: readonly Deed[] = [
	...several('return', 'setAge', ['person:Semhar'], age('under18', 'disputed', 'adult')),
	...several('detention', 'setAge', ['caseworker:Noor'], age('disputed', 'adult')),
	...several('screening', 'screen', ['caseworker:Noor'], [{ fear: 'yes' }, { fear: 'no' }]),
	...['return', 'detention', 'screening', 'consular'].map((record) =>
		deed(record, 'recordFear', 'person:Semhar'),
	),
	deed('return', 'checkSafety', 'counsel:Leila', { gateSafety: 'met' }),
	deed('asylum', 'askAsylum', 'person:Semhar'),
	deed('asylum', 'withdraw', 'person:Semhar'),
	...several('asylum', 'noteDecision', ['caseworker:Noor'], [{ protection: 'granted' }]),
	deed('trafficking', 'presume', 'family:Idris'),
	deed('trafficking', 'withdraw', 'person:Semhar'),
	deed('trafficking', 'challenge', 'person:Semhar'),
	deed('child-best-interests', 'identifyChild', 'counsel:Leila', { ageStatus: 'disputed' }),
	deed('child-best-interests', 'appointGuardian', 'supervisor:Hana'),
	deed('child-best-interests', 'hearChild', 'guardian:Ito', { childHeard: 'heard' }),
	deed('child-best-interests', 'setAge', 'person:Semhar', { ageStatus: 'under18' }),
	...several('child-best-interests', 'findAdult', three, age('adult')),
	...several(
		'consular',
		'choose',
		['person:Semhar'],
		[
			{},
			...['tell-them', 'not-now', 'never-contact'].map((consularChoice) => ({ consularChoice })),
		],
	),
	deed('consular', 'object', 'person:Semhar'),
	deed('consular', 'notify', 'caseworker:Noor', { postServesPlace: true }),
	deed('consular', 'advise', 'counsel:Leila'),
].map((one) => (one.action === 'screen' ? { ...one, seed: 2 } : one));

/** Any other act in any of the records, by anybody who may do it, with any answers. */
const anyDeed = fc.record({ pick: fc.nat(), who: fc.nat(), seed: fc.nat() }).map((one): Deed => {
	const all = ours.flatMap(({ id, actions }) =>
		Object.entries(actions).map(([action, { by }]) => ({ record: id, action, by })),
	);
	const { record, action, by } = all[one.pick % all.length] as (typeof all)[number];
	return {
		record,
		action,
		hand: `${by[one.who % by.length]}:member-${one.who % 5}`,
		seed: one.seed,
	};
});
const something = fc.record({
	isNews: fc.integer({ max: 2, min: 0 }).map((n) => n > 0),
	news: fc.constantFrom(...NEWS),
	deed: anyDeed,
	hours: fc.integer({ min: 1, max: 60 }),
});
