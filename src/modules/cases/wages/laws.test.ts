import { expect, test } from 'vitest';
import { exact } from './exact.ts';
import type { Source, WageLaw } from './law.ts';
import { WAGE_LAWS, wageLawOn } from './laws.ts';

test('a claim is counted by the law of its day, not by a later one', () => {
	const mexico = WAGE_LAWS.find(({ country }) => country === 'MX') as WageLaw;
	const later = { ...mexico, id: 'MX-later', from: '2030-01-01' };
	const laws = [{ ...mexico, until: '2029-12-31' }, later];

	expect(wageLawOn('MX', '2029-12-31', laws)?.id).toBe('MX-LFT');
	expect(wageLawOn('MX', '2030-01-01', laws)?.id).toBe('MX-later');
	expect(wageLawOn('MX', '2022-12-31', laws)).toBeNull();
});

test('a country that nobody has sourced has no law here, and none stands in for it', () => {
	expect(wageLawOn('TD', '2026-11-21')).toBeNull();
});

test.each(WAGE_LAWS)('every figure of $id names its article and says who read it', (law) => {
	const sources = sourcesIn(law);

	expect(law.text.length).toBeGreaterThan(0);
	for (const { at, on, articles } of law.text) {
		expect(new URL(at).host).toContain('.');
		expect(on === null).toBe(articles === '');
	}

	expect(sources.length).toBeGreaterThan(8);
	for (const { cite, checked } of sources) {
		expect(cite.trim()).not.toBe('');
		expect(['official', 'copy', 'no']).toContain(checked);
	}
	for (const pay of [law.ordinary, law.rest, law.holiday]) {
		for (const { day, night } of [pay.within, ...pay.beyond]) {
			expect(() => [exact(day), exact(night)]).not.toThrow();
		}
	}
});

function sourcesIn(value: unknown): Source[] {
	if (typeof value !== 'object' || value === null) return [];
	if ('cite' in value && 'checked' in value) return [value as Source];
	return Object.values(value).flatMap(sourcesIn);
}
