import { expect, test } from 'vitest';
import { codeNamed, withCodes } from './named.ts';
import { SPOKEN } from './spoken.ts';

const codes = 'AF BD CD CG CI ER HT KP KR LY ML NE NG SD SO SS TD TN'.split(' ');

test.each([
	['Sudan', 'SD'],
	['السودان', 'SD'],
	['سودان', 'SD'],
	['ኤርትራ', 'ER'],
	['  eritrée ', 'ER'],
	['SOMALIA', 'SO'],
	['Soomaaliya', 'SO'],
	['افغانستان', 'AF'],
	['বাংলাদেশ', 'BD'],
	['Ayiti', 'HT'],
	['Нигер', 'NE'],
	['Nigeria', 'NG'],
	['Niger', 'NE'],
	['Afganistan', 'AF'],
	['Côte d’Ivoire', 'CI'],
	['NE', 'NE'],
	['尼日尔', 'NE'],
])('a country is known by the name that somebody writes: %s', (written, code) => {
	expect(codeNamed(written, codes)).toBe(code);
});

test.each(['', 'Congo', 'Korea', 'Atlantis', 'across the sea'])(
	'what could be two countries, or is none, is left as it is: %s',
	(written) => {
		expect(codeNamed(written, codes)).toBeUndefined();
	},
);

test.each([
	['Tigrinya', 'ti'],
	['ትግርኛ', 'ti'],
	['العربية', 'ar'],
	['Farsi', 'fa'],
	['Soomaali', 'so'],
	['créole', 'ht'],
	['русский', 'ru'],
])('so is a language: %s', (written, code) => {
	expect(codeNamed(written, SPOKEN)).toBe(code);
});

test('only controls that ask for a country or a language are read so', () => {
	const typed = { origin_1: 'Tchad', leg_2_country: 'nowhere', spoken_2: 'Wolof', name: 'Chad' };
	expect(withCodes(typed, codes)).toEqual({
		...{ origin_1: 'TD', leg_2_country: 'nowhere', spoken_2: 'wo', name: 'Chad' },
	});
});
