import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeDraft, one, stepOf } from './draft.ts';
import { FIELDS } from './steps.ts';

function sent(fields: Record<string, string | string[]>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) {
		for (const one of [value].flat()) form.append(name, one);
	}
	return form;
}

test('what was typed in an earlier step is still there, whatever a later one asks', () => {
	const draft = JSON.stringify({ languages: ['en', 'ti'], organisation: ['Casa Puente'] });
	const merged = mergeDraft(sent({ draft, name: 'Ada', language: 'fr' }), FIELDS.administrator);
	expect(merged.languages).toEqual(['en', 'ti']);
	expect(one(merged, 'organisation')).toBe('Casa Puente');
	expect(one(merged, 'name')).toBe('Ada');
});

test('a box that was unticked stays unticked', () => {
	const draft = JSON.stringify({ team_0_name: ['Intake'], team_0_receives: ['yes'] });
	const merged = mergeDraft(sent({ draft, team_0_name: 'Intake' }), FIELDS.teams);
	expect(one(merged, 'team_0_receives')).toBe('');
});

test('a password never travels', () => {
	const merged = mergeDraft(sent({ password: 'seven quiet herons', totpCode: '123456' }), []);
	expect(merged).toEqual({});
});

test('whatever a browser sends as a draft, set-up goes on', () => {
	fc.assert(
		fc.property(fc.oneof(fc.string(), fc.json()), fc.string(), (draft, step) => {
			const form = sent({ draft, step });
			const merged = mergeDraft(form, FIELDS[stepOf(form)]);
			for (const values of Object.values(merged)) {
				for (const value of values) expect(value).not.toContain('\0');
			}
		}),
	);
});
