import { expect, test } from 'vitest';
import { fillPlaces } from './parts.ts';

test('a sentence is filled wherever a language puts the places', () => {
	expect(fillPlaces('{percent} % von {name}', { name: 'Foto', percent: 5 })).toBe('5 % von Foto');
});

test('a place without a value stays to be seen', () => {
	expect(fillPlaces('{time}', {})).toBe('{time}');
});
