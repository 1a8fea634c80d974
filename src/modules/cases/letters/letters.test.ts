import { expect, test } from 'vitest';
import { withLocale } from '#foundations/languages/server/index.ts';
import { fold, type Procedure } from '#foundations/procedures/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import { newestOf } from '#modules/cases/index.ts';
import { aRecord } from '#tests/support/procedures/a-record.ts';
import { draftLetter } from './draft-letter.ts';
import type { Letter } from './letter.ts';
import { letterHtml } from './letter-html.ts';
import { rightToLeft } from './right-to-left.ts';
import { sheetOf } from './sheet.ts';
import { missingIn } from './signing.ts';

const complaint = newestOf('complaint') as Procedure;
const now = Temporal.Instant.from('2026-11-05T09:00Z');

function decision(answers: Record<string, unknown> = {}): Letter {
	const record = aRecord(complaint, { zone: 'Africa/Tunis' })
		.did('fileComplaint', '2026-11-01T09:00Z')
		.did('accept', '2026-11-02T09:00Z')
		.did('find', '2026-11-03T09:00Z', { finding: 'violation' });
	const letter = draftLetter({
		procedure: complaint,
		state: fold(complaint, record.entries, now, record.place),
		entry: { id: '9f3c12ab-0000', action: 'find' },
		answers: { finding: 'violation', legalBasis: 'Act 5', reasons: 'Because.', ...answers },
		organisation: 'Casa Puente',
		zone: 'Africa/Tunis',
	});
	if (!letter) throw new Error('a decision has a letter');
	return letter;
}

test('a decision says its ground, its reasons and the last day of its remedy', () => {
	const letter = decision();
	expect(letter.title).toBe('Decision');
	expect(letter.parts.map(({ field, words }) => [field, words])).toEqual([
		['finding', expect.stringMatching(/violation/i)],
		['legalBasis', 'Act 5'],
		['reasons', 'Because.'],
	]);
	expect(letter.remedy).toEqual({
		words: expect.stringContaining('Appeal'),
		until: '2026-12-03',
		norm: expect.stringMatching(/^Our own policy: /),
	});
	expect(letter.reference).toBe('9F3C12AB');
});

test('nobody can sign around the reasons, the remedy or the name of a court', () => {
	const letter = decision({ reasons: '' });
	expect(letter.parts.map(({ field }) => field)).toContain('reasons');
	expect(missingIn(complaint, 'find', letter)).toEqual(['no-reasons']);
	const bare = { ...decision(), remedy: null, title: ' ' };
	expect(missingIn(complaint, 'find', bare)).toEqual(['no-title', 'no-remedy']);
	expect(missingIn(complaint, 'askOtherSide', { ...decision(), to: '' })).toContain('no-recipient');
	expect(missingIn(complaint, 'find', decision())).toEqual([]);
});

test('an act without a letter has no draft', () => {
	const { place, entries } = aRecord(complaint).did('fileComplaint', '2026-11-01T09:00Z');
	const state = fold(complaint, entries, now, place);
	const source = { procedure: complaint, state, answers: {}, organisation: '', zone: 'UTC' };
	expect(draftLetter({ ...source, entry: { id: 'x', action: 'accept' } })).toBeNull();
});

test('each line runs in its own direction, and what a person wrote stays text', () => {
	const letter = decision({ reasons: 'قالت سلمى\n<b>Yonas</b> & ዮናስ' });
	const html = letterHtml(sheetOf(letter, null, '2026-11-05'));
	expect(html).toContain('<html lang="en" dir="ltr">');
	expect(html).toContain('<p dir="rtl">قالت سلمى</p>');
	expect(html).toContain('<p dir="ltr">&#60;b&#62;Yonas&#60;/b&#62; &#38; ዮናስ</p>');
	expect(html).not.toContain('<b>');
	expect(html).not.toMatch(/<script|https?:/);
});

test('in Arabic the page runs from right to left, with Arabic days', () => {
	const html = withLocale('ar', () => {
		const letter = { ...decision(), language: 'ar' as const };
		return letterHtml(sheetOf(letter, { name: 'Lindiwe', on: '2026-11-05' }, '2026-11-06'));
	});
	expect(html).toContain('<html lang="ar" dir="rtl">');
	expect(html).toContain('ديسمبر');
	expect(html).toContain('Lindiwe');
});

test('a letter that nobody signed says so before everything else', () => {
	const html = letterHtml(sheetOf(decision(), null, '2026-11-05'));
	expect(html.indexOf('Nobody has signed this')).toBeLessThan(html.indexOf('<h1>'));
	const signed = letterHtml(sheetOf(decision(), { name: 'Amina', on: '2026-11-05' }, ''));
	expect(signed).not.toContain('Nobody has signed');
	expect(signed).toContain('Signed by Amina, Casa Puente');
});

test('the first letter decides the direction', () => {
	expect(rightToLeft('12. שלום')).toBe(true);
	expect(rightToLeft('«Νίκος» قال')).toBe(false);
	expect(rightToLeft('2026')).toBeNull();
});
