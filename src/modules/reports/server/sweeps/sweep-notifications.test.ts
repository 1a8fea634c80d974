import { expect, test } from 'vitest';
import { asActor } from '#foundations/db/server/index.ts';
import type { Letter } from '#foundations/mail/index.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { aReportingHouse, later, SATURDAY } from '#tests/support/reporting-house.ts';
import { excludeMember } from '../desk/exclude-member.ts';
import { readReport } from '../desk/read-report.ts';
import { addMessage } from '../receipts/add-message.ts';
import { notices } from '../tables.ts';
import { sweepNotifications } from './sweep-notifications.ts';

const house = houseForFile(aReportingHouse);

function aMailer() {
	const sent: Letter[] = [];
	return { sent, send: async (letter: Letter) => void sent.push(letter) };
}

test('who tells whom, and that nothing is told', async () => {
	const { db, intake } = house;
	const amina = await house.member('Amina', [intake], { email: 'amina@example.org' });
	const joseph = await house.member('Joseph', [intake], { email: 'joseph@example.org' });
	await house.member('Root', [intake], { email: 'root@example.org', roles: ['administrator'] });
	await house.member('Leila', [house.children], { email: 'leila@example.org' });
	const told = await house.told({ words: 'Canary', kind: 'detention' });

	// Nothing leaves on the day itself: its hour would say when someone wrote.
	expect(await sweepNotifications(db, aMailer(), SATURDAY)).toBe(0);
	const sunday = later(1);
	const first = aMailer();
	expect(await sweepNotifications(db, first, sunday)).toBe(2);
	expect(first.sent.map(({ to }) => to).sort()).toEqual([
		'amina@example.org',
		'joseph@example.org',
	]);
	for (const { subject, text } of first.sent) {
		const letter = subject + text;
		for (const word of ['Canary', 'report', 'detention', 'Casa Puente', 'Intake', told.receipt]) {
			expect(letter).not.toContain(word);
		}
	}
	expect(await sweepNotifications(db, aMailer(), sunday)).toBe(0);

	// A second report on the same day waits for tomorrow's digest; danger does not wait.
	await house.told();
	expect(await sweepNotifications(db, aMailer(), sunday.add({ hours: 2 }))).toBe(0);
	const danger = await house.told({ danger: true });
	const urgent = aMailer();
	expect(await sweepNotifications(db, urgent, sunday.add({ hours: 3 }))).toBe(2);
	expect(urgent.sent[0]?.text).toContain('not wait');

	// Whoever is kept away hears nothing of it any more.
	const { reportId, receipt } = danger;
	await readReport(db, amina, { reportId }, { now: SATURDAY });
	await excludeMember(db, amina, { reportId, who: joseph.member.id }, { now: SATURDAY });
	await addMessage(db, { receipt }, { text: 'Quick' }, { now: SATURDAY });
	const after = aMailer();
	await sweepNotifications(db, after, sunday.add({ hours: 4 }));
	expect(after.sent.map(({ to }) => to)).toEqual(['amina@example.org']);
});

test('an hour after an urgent letter only the day of it is kept', async () => {
	await house.told({ danger: true });
	await sweepNotifications(house.db, aMailer(), later(2));
	await sweepNotifications(house.db, aMailer(), later(2).add({ minutes: 61 }));
	const kept = await asActor(house.db, 'service:notices', (tx) => tx.select().from(notices));
	expect(kept.length).toBeGreaterThan(0);
	for (const { sentAt } of kept) expect(sentAt?.toString() ?? 'T00:00:00Z').toContain('T00:00:00Z');
});

test('a letter that could not be sent is sent later', async () => {
	await house.told({ danger: true });
	const broken = { send: () => Promise.reject(new Error('no route')) };
	expect(await sweepNotifications(house.db, broken, later(3))).toBe(0);
	const repaired = aMailer();
	expect(await sweepNotifications(house.db, repaired, later(3))).toBeGreaterThan(0);
});

test('two processes that sweep at once send one letter each member', async () => {
	await house.told({ danger: true });
	const mailer = aMailer();
	await Promise.all([
		sweepNotifications(house.db, mailer, later(9)),
		sweepNotifications(house.db, mailer, later(9)),
	]);
	expect(new Set(mailer.sent.map(({ to }) => to)).size).toBe(mailer.sent.length);
});
