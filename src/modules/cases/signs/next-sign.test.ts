import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Temporal } from '#foundations/time/index.ts';
import { nextSign, signCame } from './next-sign.ts';
import { bare, signAct } from './sign-acts.ts';

const HOURS = { 'every-4-hours': 4, 'every-12-hours': 12, 'every-24-hours': 24 };
const instant = (minute: number) => Temporal.Instant.fromEpochMilliseconds(minute * 60_000);
const minute = fc.integer({ min: 0, max: 100_000 });

test('no clock of a phone and no sign held back wins time, and no hour of the plan is taken back', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...(Object.keys(HOURS) as (keyof typeof HOURS)[])),
			...([minute, minute, minute] as const),
			(every, due, given, arrived) => {
				const sign = { every, due: instant(due), given: instant(given), arrived: instant(arrived) };
				const next = nextSign(sign).epochMilliseconds / 60_000;
				const step = HOURS[every] * 60;
				const told = nextSign({ ...sign, given: sign.arrived }).epochMilliseconds / 60_000;
				expect(next).toBeGreaterThanOrEqual(due);
				expect(next).toBeLessThanOrEqual(told);
				expect(next).toBeLessThanOrEqual(Math.max(due, Math.min(given, arrived) + 1.5 * step));
				expect((next - due) % step).toBe(0);
			},
		),
	);
});

test('at the very minute it is late; what was given before is said to have been', () => {
	const sign = { every: 'every-4-hours', due: instant(600), given: instant(590) };
	expect(signCame({ ...sign, arrived: instant(599) })).toBe('in-time');
	expect(signCame({ ...sign, arrived: instant(600) })).toBe('given-in-time');
	expect(signCame({ ...sign, given: instant(600), arrived: instant(600) })).toBe('late');
});

test.each([
	['Kite', 'signAlive'],
	[' kite. ', 'signAlive'],
	['RED kite', 'signDuress'],
	['', 'signOther'],
	['kites', 'signOther'],
])('the word «%s» is %s', (word, act) => {
	expect(signAct(word, { well: 'kite', duress: 'red kite' })).toBe(act);
});

test('who agreed on no words gives a sign with any, and nothing is danger by silence', () => {
	expect(signAct('', { well: '', duress: '' })).toBe('signAlive');
	expect(signAct('hello', { well: '', duress: 'نار' })).toBe('signAlive');
	expect(signAct('نَار', { well: '', duress: 'نَار' })).toBe('signDuress');
});

test('who keeps a word that nobody can read is not well by any', () => {
	expect(signAct('hello', null)).toBe('signOther');
	expect(signAct('', null)).toBe('signOther');
});

test('a word of signs alone is itself, and never silence', () => {
	expect(signAct('🆘', { well: '', duress: '🆘' })).toBe('signDuress');
	expect(signAct('kite', { well: '🪁', duress: '!!!' })).toBe('signOther');
	expect(bare(' 🆘 !!! ')).toBe('');
});

test.each([
	['İstanbul ırmak', 'ISTANBUL IRMAK'],
	['Año niño', 'ano nino'],
	['أمل إيمان آمنة', 'امل ايمان امنه'],
	['کبوتری', 'كبوتري'],
	['مُحَمَّد', 'محمـــد'],
	['آسمان ۱۲', 'اسمان 12'],
	['ΟΔΟΣ', 'οδός'],
	['कमल ५', 'कमल 5'],
])('«%s» and «%s» are one word', (one, other) => {
	expect(bare(one)).toBe(bare(other));
});

test('vowels that make another word stay, and so do the marks of kana', () => {
	expect(bare('नारी')).not.toBe(bare('नर'));
	expect(bare('かき')).not.toBe(bare('かぎ'));
});

test('no spelling, capital, mark, space or sign between changes a word', () => {
	const letter = fc.constantFrom(...'abçdéığiöşüñžжёйאבاأإآيیىكکهةदनξς3٣۳५');
	const between = fc.constantFrom(
		'',
		' ',
		'-',
		'\u064e',
		'\u0651',
		'\u0301',
		'\u0640',
		'\u200d',
		'!',
	);
	fc.assert(
		fc.property(fc.array(fc.tuple(letter, between)), fc.boolean(), (typed, loud) => {
			const [plain, other] = [
				typed.map(([one]) => one).join(''),
				typed.map((both) => both.join('')).join(''),
			];
			const said = bare(loud ? other.toUpperCase() : other.normalize('NFD'));
			expect(said).toBe(bare(plain));
			expect(bare(said)).toBe(said);
		}),
	);
});
