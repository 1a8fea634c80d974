import { expect, test } from 'vitest';
import type { Side } from './likely/side.ts';
import { indexedOf, type Person, Register } from './register.ts';

function someone(id: string, more: Partial<Person> = {}): Person {
	return {
		...{ id, kind: 'dead', stage: 'open', drill: false, position: 1, known: {} },
		...{ names: [{ written: 'Abebe Girma', use: 'own' }], ...more },
	} as Person;
}

const ids = (side: Side<Person>) => [...side.everyone()].map(({ id }) => id).sort();
const sought = someone('sought', { kind: 'missing' });

test('the sought stand across from the found, and an exercise from nothing but exercises', () => {
	const register = new Register();
	for (const one of [sought, someone('dead'), someone('alive', { kind: 'alive' })]) {
		register.set(one.id, one);
	}
	register.set('drill', someone('drill', { drill: true }));
	expect(ids(register.across(sought))).toEqual(['alive', 'dead']);
	expect(ids(register.across(someone('dead')))).toEqual(['sought']);
	expect(register.across(someone('x', { drill: true })).size).toBe(0);
});

test('whoever gets a name, leaves an event or the register stands nowhere they stood before', () => {
	const register = new Register();
	const silent = ['', '?', '—', '…'].map((written) => ({ written, use: 'own' as const }));
	register.set('one', someone('one', { names: silent, known: { event: 'wreck' } }));
	expect(indexedOf(someone('one', { names: silent }))).toBeNull();
	expect([...register.inEvent('wreck')]).toEqual(['one']);
	register.set('one', someone('one'));
	expect(register.inEvent('wreck').size).toBe(0);
	expect(ids(register.across(sought))).toEqual(['one']);
	expect(register.delete('one')).toBe(true);
	expect(register.across(sought).size).toBe(0);
	register.set('two', someone('two'));
	register.clear();
	expect(register.across(sought).size).toBe(0);
	expect(register.size).toBe(0);
});
