import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fact, Procedure } from '#foundations/procedures/index.ts';
import { lintAll } from '#foundations/procedures/index.ts';
import { RecordStory } from '#tests/support/record-story.ts';
import procedureWords from '../../../../messages/procedures/en.json' with { type: 'json' };
import refusalWords from '../../../../messages/refusal/en.json' with { type: 'json' };
import { PROCEDURES } from './index.ts';

const said: Record<string, unknown> = { ...procedureWords, ...refusalWords };

test('every definition loads', () => {
	expect(lintAll(PROCEDURES)).toEqual([]);
});

test('every name in a definition has its words', () => {
	const missing = PROCEDURES.flatMap((procedure) =>
		wordsOf(procedure).filter((key) => !Object.hasOwn(said, key)),
	);
	expect([...new Set(missing)]).toEqual([]);
});

test('every protective act works from every open stage, for whoever may', () => {
	const acts = PROCEDURES.flatMap((procedure) =>
		Object.entries(procedure.actions).flatMap(([name, { effect }]) =>
			effect === 'protect' ? [{ procedure, name }] : [],
		),
	);
	fc.assert(
		fc.property(
			fc.constantFrom(...acts),
			fc.infiniteStream(fc.nat()),
			({ procedure, name }, path) => {
				const story = wandered(procedure, path);
				const by = procedure.actions[name]?.by[0] ?? 'person';
				expect([procedure.id, name, story.tries(name, by, END)]).toEqual([procedure.id, name, []]);
			},
		),
		{ numRuns: 400 },
	);
});

test('nothing that runs by itself restricts anyone or tells anyone outside', () => {
	for (const procedure of PROCEDURES) {
		for (const [name, action] of Object.entries(procedure.actions)) {
			if (!action.by.includes('service')) continue;
			expect([procedure.id, name, action.effect]).toEqual([procedure.id, name, 'protect']);
			expect([procedure.id, name, action.letter]).toEqual([procedure.id, name, undefined]);
		}
	}
});

test('no field holds a status, a test result, a score, a capacity or a plan of departure', () => {
	const never =
		/(migration|residence|legal|visa|permit)Status|undocumented|hiv|pregnan|score|risk(Level|Rating)|biometr|fingerprint|capacity|beds?$|seat|flight|manifest|removalDate/i;
	for (const procedure of PROCEDURES) {
		expect([
			procedure.id,
			Object.keys(procedure.fields).filter((name) => never.test(name)),
		]).toEqual([procedure.id, []]);
	}
});

test('a clock says law or standard only where someone read the source', () => {
	for (const procedure of PROCEDURES) {
		const story = new RecordStory(procedure);
		for (const { id, claimed, basis, checked } of story.state(END).clocks) {
			if (checked || claimed === 'policy') continue;
			expect([procedure.id, id, basis]).toEqual([procedure.id, id, 'policy']);
		}
	}
});

const END = '2027-11-21T12:00:00Z';

/** A record after a dozen acts that were possible, chosen by the numbers. */
function wandered(procedure: Procedure, path: Iterable<number>): RecordStory {
	const story = new RecordStory(procedure);
	const numbers = path[Symbol.iterator]();
	const next = (below: number) => (numbers.next().value ?? 0) % below;
	const names = Object.keys(procedure.actions);
	const opening = names.filter((name) => procedure.actions[name]?.opens);
	for (let i = 0; i < 12; i += 1) {
		const known = story.entries.length > 0 ? names : opening;
		const name = known[next(known.length)] ?? '';
		const by = procedure.actions[name]?.by ?? [];
		const at = `2026-11-${String(i + 1).padStart(2, '0')}T08:00:00Z`;
		story.tries(name, by[next(by.length)] ?? 'person', at, someAnswers(procedure, name, next));
	}
	return story;
}

/** An answer to every fact that the act requires. */
function someAnswers(
	{ fields, actions }: Procedure,
	action: string,
	next: (below: number) => number,
): Record<string, Fact> {
	const required = Object.entries(actions[action]?.asks ?? {}).filter(
		([, how]) => how === 'required',
	);
	return Object.fromEntries(
		required.flatMap(([name]): [string, Fact][] => {
			const field = fields[name];
			if (field?.half !== 'fact') return [];
			const { choices = [] } = field;
			const chosen = choices[next(choices.length || 1)] ?? '';
			const examples: Partial<Record<typeof field.type, Fact>> = {
				choice: chosen,
				choices: [chosen],
				'yes-no': next(2) === 0,
				'yes-no-unknown': ['yes', 'no', 'unknown'][next(3)] ?? 'unknown',
				date: '2026-10-01',
				moment: '2026-10-01T08:00',
				number: 1,
				country: 'PT',
				language: 'ti',
			};
			return [[name, examples[field.type] ?? chosen]];
		}),
	);
}

function wordsOf({ id, stages, fields, flags, actions, clocks }: Procedure): string[] {
	const word = (kind: string, name: string) => `procedures_${kind}_${snake(name)}`;
	return [
		word('title', id),
		word('about', id),
		...stages.map((stage) => word('stage', stage)),
		...Object.entries(fields).flatMap(([name, { choices = [] }]) => [
			word('field', name),
			...choices.map((one) => word('choice', one)),
		]),
		...Object.keys(flags ?? {}).map((flag) => word('flag', flag)),
		...Object.keys(clocks ?? {}).map((clock) => word('clock', clock)),
		...Object.entries(actions).flatMap(([name, action]) => [
			word('action', name),
			...action.by.map((capacity) => word('capacity', capacity)),
			...('needs' in action ? (action.needs ?? []) : []).map(
				(need) => `refusal_procedures_${snake(need.else)}`,
			),
		]),
	];
}

function snake(name: string): string {
	return name
		.replace(/([a-z0-9])([A-Z])/g, '$1_$2')
		.replace(/-/g, '_')
		.toLowerCase();
}
