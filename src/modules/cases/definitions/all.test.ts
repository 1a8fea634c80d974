import { expect, test } from 'vitest';
import type { Procedure } from '#foundations/procedures/index.ts';
import { lint, lintAll } from '#foundations/procedures/index.ts';
import { RecordStory } from '#tests/support/record-story.ts';
import procedureWords from '../../../../messages/procedures/en.json' with { type: 'json' };
import refusalWords from '../../../../messages/refusal/en.json' with { type: 'json' };
import { URGENT } from '../urgent.ts';
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

test('whatever calls for haste can be said of some record', () => {
	const flags = PROCEDURES.flatMap(({ flags = {} }) => Object.keys(flags));
	expect(URGENT.filter((flag) => !flags.includes(flag))).toEqual([]);
});

test('without its ground, its reasons, its remedy or its norm no restrictive act loads', () => {
	let tried = 0;
	for (const procedure of PROCEDURES) {
		for (const [name, action] of Object.entries(procedure.actions)) {
			if (action.effect !== 'restrict') continue;
			for (const part of ['legalBasis', 'reasons', 'remedy', 'cite'] as const) {
				const { [part]: _, ...rest } = action;
				const actions = { ...procedure.actions, [name]: rest };
				expect([name, part, lint({ ...procedure, actions })]).not.toEqual([name, part, []]);
				tried += 1;
			}
		}
	}
	expect(tried).toBeGreaterThan(40);
});

test('no protective act loads with a guard, a stage, a second signature or a required answer', () => {
	for (const procedure of PROCEDURES) {
		for (const [name, action] of Object.entries(procedure.actions)) {
			if (action.effect !== 'protect') continue;
			const [field = ''] = Object.keys(action.asks ?? procedure.fields);
			for (const guard of [
				{ needs: [{ test: { has: name }, else: 'no', cite: 'none' }] },
				{ notBy: [name] },
				{ signatures: 2 },
				{ from: [procedure.stages[0]] },
				{ asks: { ...action.asks, [field]: 'required' } },
			]) {
				const actions = { ...procedure.actions, [name]: { ...action, ...guard } };
				expect([name, guard, lint({ ...procedure, actions })]).not.toEqual([name, guard, []]);
			}
		}
	}
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
