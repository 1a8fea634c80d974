import { expect, test } from 'vitest';
import { asId, newId } from './index.ts';

test('an id is random and betrays no time', () => {
	const ids = Array.from({ length: 200 }, () => newId<'report'>());
	expect(new Set(ids).size).toBe(200);
	expect([...ids].sort()).not.toEqual(ids);
	for (const id of ids) expect(id[14]).toBe('4');
});

test('an id survives being written in capitals', () => {
	const id = newId<'report'>();
	expect(asId<'report'>(id.toUpperCase())).toBe(id);
});

test('what is not a random id is not taken for one', () => {
	expect(asId('')).toBeUndefined();
	expect(asId(`${newId()}\n`)).toBeUndefined();
	expect(asId("' or 1=1 --")).toBeUndefined();
	expect(asId('0193e3f8-7c1a-7d3e-8f2a-1b2c3d4e5f60')).toBeUndefined();
});
