import { expect, test } from 'vitest';
import { faultsOfFields } from '#foundations/fields/index.ts';
import { newKeys, newReceipt } from '#foundations/sealing/index.ts';
import type { ReportForm } from './account.ts';
import { reportFields } from './fields.ts';
import { reportForm } from './forms.ts';
import { sealSubmission } from './seal-submission.ts';

const full: ReportForm = {
	words: 'words',
	kind: 'hate',
	about: 'group',
	country: 'GR',
	place: 'place',
	when: { calendar: 'gregory', year: 2026, month: 3, day: 29 },
	who: 'who',
	body: 'body',
	danger: true,
	contact: 'contact',
	contactSafe: 'contactSafe',
	mode: 'named',
	name: 'name',
	language: 'ar',
	keepAway: ['4b53bdf4-1e9b-4f1f-9d67-4c5f34c2d1d5'],
	files: [],
};

test('every question is declared, serves a decision, and none asks what may not be asked', () => {
	expect(faultsOfFields(Object.keys(reportForm.shape), { ...reportFields })).toEqual([]);
});

test('what is declared as sealed never stands among the facts of an envelope', async () => {
	const { recipient } = await newKeys();
	const compartment = { id: 'a1111111-1111-4111-8111-111111111111', recipient };
	const to = { compartment, installationSalt: new Uint8Array(16) };
	const { facts } = await sealSubmission(full, to, newReceipt());
	for (const [name, { half }] of Object.entries(reportFields)) {
		const isThere = name in facts && name !== 'when';
		if (name !== 'danger') expect([name, isThere]).toEqual([name, half === 'fact']);
	}
	// Of the day only the month is a fact; danger is one under the name of what follows from it.
	expect(facts).toMatchObject({
		when: { calendar: 'gregory', year: 2026, month: 3 },
		urgent: true,
	});
	expect(JSON.stringify(facts)).not.toContain('29');
});
