import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locales, negotiateLocale, splitLocale, withPrefix } from '#foundations/languages/index.ts';

test('the language stands at the front of the address', () => {
	expect(splitLocale('/ar/report')).toEqual({ locale: 'ar', path: '/report' });
	expect(splitLocale('/ar')).toEqual({ locale: 'ar', path: '/' });
	expect(splitLocale('/report')).toEqual({ path: '/report' });
	expect(splitLocale('/xx/report')).toEqual({ path: '/report' });
});

test('changing the language keeps the page', () => {
	fc.assert(
		fc.property(fc.constantFrom(...locales), fc.constantFrom(...locales), (first, second) => {
			const changed = withPrefix(withPrefix('/inbox/read', first), second);
			expect(splitLocale(changed)).toEqual({ locale: second, path: '/inbox/read' });
		}),
	);
	expect(withPrefix('/', 'fa')).toBe('/fa');
});

test('a reader gets the language they prefer among those we speak', () => {
	expect(negotiateLocale('am, ti;q=0.9, en;q=0.8')).toBe('ti');
	expect(negotiateLocale('en;q=0.3, ar-SY;q=0.9')).toBe('ar');
	expect(negotiateLocale('fr-HT, fr;q=0.9')).toBe('fr');
	expect(negotiateLocale('fr;q=0, so')).toBe('so');
});

test('a reader of Dari is served in Persian', () => {
	expect(negotiateLocale('prs-AF')).toBe('fa');
});

test('when we speak none of their languages the organisation chooses', () => {
	expect(negotiateLocale('sw, am', 'es')).toBe('es');
	expect(negotiateLocale(null)).toBe('en');
});

test('no header, however odd, breaks the page', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (header) => {
			expect(locales).toContain(negotiateLocale(header));
		}),
	);
});

test('a form in a language that was taken away still arrives', () => {
	expect(splitLocale('/de/report')).toEqual({ path: '/report' });
	expect(splitLocale('/api/v1/reports')).toEqual({ path: '/api/v1/reports' });
	expect(splitLocale('/s/person.js')).toEqual({ path: '/s/person.js' });
});
