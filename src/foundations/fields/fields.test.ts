import { expect, test } from 'vitest';
import { fact, faultsOfFields, passing, sealed } from '#foundations/fields/index.ts';

const kind = fact({ decision: 'which team reads it first' });

test('a declared field that serves a decision has no fault', () => {
	const receipt = passing({ decision: 'which report is opened' });
	expect(faultsOfFields(['kind', 'receipt'], { kind, receipt })).toEqual([]);
});

test('a field nobody declared is a fault', () => {
	expect(faultsOfFields(['kind', 'phone'], { kind })).toEqual(['phone is not declared']);
});

test('a field that serves no decision is a fault', () => {
	const words = sealed({ decision: 'nice' });
	expect(faultsOfFields(['words'], { words })).toEqual(['words serves no decision']);
});

test('a declaration that outlived its field is a fault', () => {
	expect(faultsOfFields([], { kind })).toEqual(['kind is declared and not asked']);
});

test('migration status may never be asked, even if someone declares it', () => {
	const migrationStatus = fact({ decision: 'which service is offered' });
	expect(faultsOfFields(['migrationStatus'], { migrationStatus })).toEqual([
		'migrationStatus may never be asked',
	]);
});
