import { base64urlnopad } from '@scure/base';
import { expect, test } from 'vitest';
import {
	newKeys,
	newReceipt,
	personKeys,
	stretchReceipt,
	unwrapIdentity,
} from '#foundations/sealing/index.ts';
import type { Account, Details, ReportForm } from './account.ts';
import { sealSubmission } from './seal-submission.ts';
import { openJson } from './sealed-json.ts';

const installationSalt = new Uint8Array(16).fill(7);
const report: ReportForm = {
	words: 'They took my passport. أخذوا جوازي',
	who: 'Foreman Castellanos-Adeyemi',
	body: 'Canary Harvest Ltd',
	name: 'Hidden Name',
	when: { calendar: 'ethiopic', year: 2019, month: 2, day: 4 },
	mode: 'anonymous',
	language: 'ar',
	keepAway: [],
	files: [],
};

async function sealed(changes: Partial<ReportForm> = {}) {
	const team = await newKeys();
	const seed = newReceipt();
	const compartment = { id: 'a1111111-1111-4111-8111-111111111111', recipient: team.recipient };
	const to = { compartment, installationSalt };
	const envelope = await sealSubmission({ ...report, ...changes }, to, seed);
	return { team, seed, to, envelope };
}

const bytes = (text = '') => base64urlnopad.decode(text);

test('the team opens what was sealed to it', async () => {
	const { team, envelope } = await sealed();
	const identity = await unwrapIdentity(bytes(envelope.wraps[0]?.wrapped), team.identity);
	const account = await openJson<Account>(identity, bytes(envelope.items[0]?.sealed));
	expect(account.words).toBe(report.words);
});

test('the person opens it too, with nothing but the receipt', async () => {
	const { seed, envelope } = await sealed();
	const stretched = await stretchReceipt(seed, installationSalt);
	const person = await personKeys(stretched, bytes(envelope.reportSalt));
	expect(person.recipient).toBe(envelope.personRecipient);
	const identity = await unwrapIdentity(bytes(envelope.wraps[1]?.wrapped), person.identity);
	const details = await openJson<Details>(identity, bytes(envelope.items[1]?.sealed));
	expect(details).toMatchObject({ who: report.who, body: report.body, when: report.when });
});

test('whoever stays anonymous sends no name, not even sealed', async () => {
	const { team, envelope } = await sealed();
	const identity = await unwrapIdentity(bytes(envelope.wraps[0]?.wrapped), team.identity);
	const details = await openJson<Details>(identity, bytes(envelope.items[1]?.sealed));
	expect(details.name).toBeUndefined();
});

test('nothing that was typed stands in the envelope, nor the receipt, nor the exact day', async () => {
	const { seed, envelope } = await sealed();
	const text = JSON.stringify(envelope);
	for (const canary of ['passport', 'Castellanos', 'Canary', 'Hidden', seed, '"day"']) {
		expect(text).not.toContain(canary);
	}
});

test('short answers of different length look alike from outside', async () => {
	const [a, b] = await Promise.all([sealed({ words: 'no' }), sealed({ words: 'yes, my brother' })]);
	expect(a.envelope.items[0]?.sealed.length).toBe(b.envelope.items[0]?.sealed.length);
});

test('the same receipt always leads to the same drawer with the same proof', async () => {
	const { seed, to, envelope } = await sealed();
	const again = await sealSubmission(report, to, seed);
	expect([again.locator, again.proof]).toEqual([envelope.locator, envelope.proof]);
	expect(again.reportSalt).not.toBe(envelope.reportSalt);
});
