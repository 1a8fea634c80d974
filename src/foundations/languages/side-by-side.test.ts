import { expect, test } from 'vitest';
import { isolated, listed, sideBySide } from './side-by-side.ts';

test('parts of one direction stand side by side as they are', () => {
	expect(sideBySide(['scar', undefined, '', 'left forearm'])).toBe('scar · left forearm');
	expect(sideBySide(['ندبة', 'الساعد'])).toBe('ندبة · الساعد');
	expect(sideBySide([])).toBe('');
});

test('parts of two directions keep to their places', () => {
	expect(sideBySide(['ندبة', 'left forearm'])).toBe('\u2068ندبة\u2069 · \u2068left forearm\u2069');
});

test('a name of the other direction moves nothing in a sentence', () => {
	expect(isolated('Leyla', 'ar')).toBe('\u2068Leyla\u2069');
	expect(isolated('ليلى', 'en')).toBe('\u2068ليلى\u2069');
	expect([isolated('Leyla', 'en'), isolated('ليلى', 'ar'), isolated('', 'ar')]).toEqual([
		...['Leyla', 'ليلى', ''],
	]);
});

test('a list has the comma of its language', () => {
	expect(listed(['Kufra', 'Libya'], 'en')).toBe('Kufra, Libya');
	expect(listed(['الكفرة', 'ليبيا'], 'ar')).toBe('الكفرة، ليبيا');
});
