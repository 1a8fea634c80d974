import { expect, test } from 'vitest';
import { citedIn, citesOf, readingOf, textsOf } from './cited.ts';
import { PROCEDURES } from './index.ts';
import { SOURCES } from './sources.ts';

/** What is no text to read: our own rules, and what one authority says in one case. */
const OWN =
	/^(This organisation’s measure|our own rule|our refusal|The plan (?:agreed|of the person)|The date|The appeal window|The country’s limitation|National law|where national law|A letter to a State|A person said|A rescue tried|A treaty that makes|No finding|the account|the right to a lawyer|Only the person|Two people)/;

test('every norm that a definition cites is known, read or not', () => {
	const strange = PROCEDURES.flatMap(citesOf).flatMap((cite) =>
		citedIn(cite).filter(({ norm, source }) => !source && !OWN.test(norm)),
	);
	expect(strange).toEqual([]);
});

test('a part of a text that nobody read is not read because another part was', () => {
	expect(readingOf('ICCPR, art. 9(4)')?.text).toBe('copy');
	expect(readingOf('ICCPR, art. 27')).toBeNull();
	expect(readingOf('ICCPR, art. 9; A/RES/60/147, para. 3')).toBeNull();
	expect(readingOf('CRC General Comment 6 (2005), paras. 33–38')).not.toBeNull();
	expect(readingOf('CRC General Comment 6 (2005), paras. 32–38')).toBeNull();
	expect(readingOf('This organisation’s measure')).toBeNull();
});

test('a limit of law or of a standard is checked exactly where its text was read', () => {
	for (const { id, clocks = {} } of PROCEDURES) {
		for (const [name, { basis, cite, checked, read }] of Object.entries(clocks)) {
			if (basis === 'policy' || basis === 'national') continue;
			expect([id, name, checked, read ?? null]).toEqual([
				id,
				name,
				readingOf(cite) !== null,
				readingOf(cite),
			]);
		}
	}
});

test('what was read says where and when, and each name stands once', () => {
	for (const { names, parts, read } of SOURCES) {
		expect([names, read === undefined]).toEqual([names, parts === null]);
		if (!read) continue;
		expect(new URL(read.at).protocol).toBe('https:');
		expect(read.on).toMatch(/^\d{4}-\d{2}-\d{2}$/);
	}
	const names = SOURCES.flatMap(({ names }) => names);
	expect(new Set(names).size).toBe(names.length);
});

test('a page names each text once, and each part of it that nobody read', () => {
	for (const procedure of PROCEDURES) {
		const texts = textsOf(procedure);
		expect(new Set(texts.map(({ name }) => name)).size).toBe(texts.length);
	}
	const detention = PROCEDURES.find(({ id }) => id === 'detention');
	const unread = detention ? textsOf(detention).filter(({ read }) => !read) : [];
	expect(unread.map(({ name }) => name)).toEqual([
		'UNHCR Detention Guidelines (2012), Guideline 4.3',
		'UNHCR Detention Guidelines (2012), Guideline 7, para. 47(iv)',
	]);
});
