import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	currentLocale,
	directionOf,
	inNumerals,
	intlLocalesOf,
	locales,
	m,
	nameOf,
	numeralsOf,
	reviewOf,
	toLatinDigits,
	weakestReviewOf,
} from '#foundations/languages/index.ts';
import { withLocale } from '#foundations/languages/server/index.ts';

const english: Record<string, unknown> = JSON.parse(
	readFileSync('messages/public/en.json', 'utf8'),
);

test('messages really exist after compiling, and say what the English file says', () => {
	expect(Object.keys(m).length).toBeGreaterThan(0);
	expect(m.report_title({}, { locale: 'en' })).toBe(english.report_title);
});

test('a sentence comes in the language of the request, also after waiting', async () => {
	const both = await Promise.all([
		withLocale('ar', async () => {
			await new Promise((resolve) => setTimeout(resolve, 5));
			return currentLocale();
		}),
		withLocale('so', async () => currentLocale()),
	]);
	expect(both).toEqual(['ar', 'so']);
	expect(currentLocale()).toBe('en');
});

test('Arabic and Persian are read from the right', () => {
	expect(locales.filter((locale) => directionOf(locale) === 'rtl')).toEqual(['ar', 'fa']);
});

test('every language is called by its own name', () => {
	expect(new Set(locales.map(nameOf)).size).toBe(locales.length);
	expect(nameOf('ti')).toBe('ትግርኛ');
});

test('dates never fall back to the language of the server', () => {
	for (const locale of locales) {
		expect(Intl.DateTimeFormat.supportedLocalesOf(intlLocalesOf(locale)).length).toBeGreaterThan(0);
	}
});

test('no page of a person has two kinds of digits side by side', () => {
	for (const locale of locales.filter((one) => numeralsOf(one) !== 'latn')) {
		const said = readFileSync(`messages/public/${locale}.json`, 'utf8');
		expect(said.replace(/"\w+":|\{[^}]*\}/g, '').match(/[0-9]/g)).toBeNull();
	}
});

test('digits survive the way into the numerals of a reader and back', () => {
	fc.assert(
		fc.property(
			fc.stringMatching(/^[0-9 ]{1,40}$/),
			fc.constantFrom(...locales),
			(text, locale) => {
				expect(toLatinDigits(inNumerals(text, numeralsOf(locale)))).toBe(text);
			},
		),
	);
});

test('every decimal digit of Unicode is read as the number it is', () => {
	const zeros = [...allDigits()].filter((_, index) => index % 10 === 0);
	for (const zero of zeros) {
		const point = zero.codePointAt(0) ?? 0;
		const ten = Array.from({ length: 10 }, (_, index) => String.fromCodePoint(point + index));
		expect(toLatinDigits(ten.join(''))).toBe('0123456789');
	}
	expect(zeros.length).toBeGreaterThan(60);
});

test('English is the original and nothing is called checked that no person checked', () => {
	expect(reviewOf('en', 'public')).toEqual({ state: 'original' });
	for (const locale of locales) {
		const review = reviewOf(locale, 'public');
		if (review.state !== 'checked-by-person') continue;
		expect(review.by.length).toBeGreaterThan(0);
		expect(review.on).toMatch(/^\d{4}-\d{2}-\d{2}$/);
	}
});

test('a page is only as trustworthy as its weakest part', () => {
	expect(weakestReviewOf('en', ['public', 'letters']).state).toBe('original');
	expect(weakestReviewOf('fr', []).state).toBe('missing');
});

function* allDigits(): Generator<string> {
	for (let point = 0; point <= 0x10ffff; point += 1) {
		if (point >= 0xd800 && point <= 0xdfff) continue;
		const text = String.fromCodePoint(point);
		if (/\p{Nd}/u.test(text)) yield text;
	}
}
