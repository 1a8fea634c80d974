import { base64urlnopad } from '@scure/base';
import { beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { rotateCompartment } from '#foundations/access/server/index.ts';
import { newKeys, newReceipt, sealBytes, sealText } from '#foundations/sealing/index.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { aReportingHouse, SATURDAY } from '#tests/support/reporting-house.ts';
import type { Envelope } from '../../envelope.ts';
import * as door from '../index.ts';

const house = houseForFile(aReportingHouse);
let amina: MemberSession;
let leila: MemberSession;
beforeAll(async () => {
	amina = await house.member('Amina', [house.intake], { role: 'lead' });
	leila = await house.member('Leila', [house.children]);
});

const now = { now: SATURDAY };
const words = 'Please write to us again.';
const text = base64urlnopad;
const notAge = text.encode(new TextEncoder().encode('age-encryption.org/v1\nnot at all'));

type Change = (envelope: Envelope) => Promise<Envelope>;

const wrapsOf = (wrapped: (kind: string, own: string) => string | Promise<string>): Change => {
	return async (envelope) => {
		const wraps = envelope.wraps.map(async (wrap) => ({
			...wrap,
			wrapped: await wrapped(wrap.kind, wrap.wrapped),
		}));
		return { ...envelope, wraps: await Promise.all(wraps) };
	};
};

const itemsOf = (account: unknown, details: unknown): Change => {
	return async (envelope) => {
		const items = envelope.items.map(async ({ kind }) => {
			const json = JSON.stringify(kind === 'account' ? account : details);
			return { kind, sealed: text.encode(await sealText([envelope.recordRecipient], json)) };
		});
		return { ...envelope, items: await Promise.all(items) };
	};
};

/** What a browser that was taken over could send, and what of it can be read all the same. */
const HOSTILE: Record<string, { change: Change; words?: string; place?: string }> = {
	'wraps that are no age files': { change: wrapsOf(() => notAge) },
	'a wrap for the team that is none': {
		change: wrapsOf((kind, own) => (kind === 'compartment' ? notAge : own)),
	},
	'wraps that hold no key': {
		change: wrapsOf(async () => text.encode(await sealText([house.intake.keys.recipient], 'no'))),
	},
	'wraps that hold something like a key': {
		change: wrapsOf(async () =>
			text.encode(await sealText([house.intake.keys.recipient], 'AGE-SECRET-KEY-1NONE')),
		),
	},
	'wraps that hold the key of something else': {
		change: wrapsOf(async () => {
			const { identity } = await newKeys();
			return text.encode(await sealText([house.intake.keys.recipient], identity));
		}),
	},
	'texts that are no age files': {
		change: async (envelope) => ({
			...envelope,
			items: envelope.items.map((item) => ({ ...item, sealed: notAge })),
		}),
	},
	'texts that are not JSON': {
		change: async (envelope) => {
			const bytes = Uint8Array.of(0xff, 0xfe, 0);
			const sealed = text.encode(await sealBytes([envelope.recordRecipient], bytes));
			return { ...envelope, items: envelope.items.map((item) => ({ ...item, sealed })) };
		},
	},
	'JSON that is nothing': { change: itemsOf(null, null) },
	'JSON of another shape': { change: itemsOf({ words: { a: 1 } }, ['Evros']) },
	'one answer of another shape': {
		change: itemsOf({ words: 'By the river' }, { place: 'Evros', when: 'now', who: 7 }),
		...{ words: 'By the river', place: 'Evros' },
	},
};

async function sent(change: Change) {
	const receipt = newReceipt();
	const envelope = await change(await house.seal({}, house.intake, receipt));
	const before = await ids();
	expect(await door.submitReport(house.db, envelope, { ...now, wave: null })).toMatchObject({
		created: true,
	});
	const reportId = (await ids()).find((id) => !before.includes(id)) ?? '';
	return { receipt, reportId, envelope };
}

async function ids(): Promise<string[]> {
	const pages = [1, 2].map((page) => door.listInbox(house.db, amina, { page }, now));
	const rows = (await Promise.all(pages)).flatMap((page) => page.rows);
	return rows.flatMap((row) => (row.type === 'report' ? [row.reportId] : []));
}

test.each(Object.entries(HOSTILE))(
	'%s: the report is read as far as it can be, answered, asked about and decided',
	async (_, { change, words: readable = '', place }) => {
		const { reportId } = await sent(change);
		const { db } = house;
		const read = () => door.readReport(db, amina, { reportId }, now);
		const first = await read();
		expect(first.words).toBe(readable);
		expect(first.details.place).toBe(place);
		expect(first.unreadable).toEqual({ words: readable === '', details: true });

		const appeal = words;
		for (const act of [
			() => door.acknowledge(db, amina, { reportId }, now),
			() => door.reply(db, amina, { reportId, words }, now),
			() => door.note(db, amina, { reportId, words }, now),
			() => door.ask(db, amina, { reportId, to: leila.member.id, words }, now),
			() => door.refuse(db, amina, { reportId, words, appeal }, now),
			() => door.reopen(db, amina, { reportId }, now),
			() => door.close(db, amina, { reportId, words, appeal }, now),
		]) {
			expect(await act()).toEqual({ ok: true });
		}
		const { thread } = await read();
		expect(thread.filter(({ kind }) => kind === 'note')).toMatchObject([{ text: words }]);
		expect(thread).toHaveLength(6);
		const asked = await door.readReport(db, leila, { reportId }, now);
		expect(asked.words).toBe(readable);
		expect(asked.thread.find(({ kind }) => kind === 'question')).toMatchObject({ text: words });

		expect(await door.transfer(db, amina, { reportId, to: house.children.id }, now)).toEqual({
			ok: true,
		});
		const handed = await door.readReport(db, leila, { reportId }, now);
		expect(handed.words).toBe(readable);
		expect(handed.thread.find(({ kind }) => kind === 'note')).toMatchObject({ text: words });
	},
);

test.each(Object.entries(HOSTILE))('%s: the person finds a page', async (_, { change }) => {
	const { receipt, reportId } = await sent(change);
	const { db } = house;
	await door.reply(db, amina, { reportId, words }, now);
	expect(await door.openInbox(db, { receipt }, now)).toMatchObject({ ok: true });
	const mine = await door.exportMine(db, { receipt }, now);
	expect(mine).toMatchObject({ ok: true, html: expect.stringContaining('<h1>') });
	expect(await door.withdraw(db, { receipt }, now)).toMatchObject({ ok: true });
});

test('a message and a file that are junk leave the rest to be read', async () => {
	const { receipt, reportId } = await sent(async (envelope) => envelope);
	const { db } = house;
	expect(await door.addMessage(db, { receipt }, { sealed: notAge }, now)).toEqual({ ok: true });
	const view = await door.openInbox(db, { receipt }, now);
	expect(view).toMatchObject({
		view: {
			account: { open: { words: 'They took my passport.' } },
			messages: [{ content: { locked: true } }],
		},
	});
	const recordRecipient = (view.ok && view.view.keys?.recordRecipient) || '';
	const bytes = new Uint8Array(300);
	const announced = { recordRecipient, about: notAge, bytes: bytes.length, pieces: 1 };
	const upload = await door.startUpload(db, announced, now);
	const id = upload.ok ? upload.id : '';
	const hash = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
	expect(await door.putPiece(db, { id, number: 0, bytes, sha256: hash }, now)).toMatchObject({
		ok: true,
	});
	await door.addFiles(db, { receipt }, { files: [id] }, now);
	const read = await door.readReport(db, amina, { reportId }, now);
	expect(read).toMatchObject({
		words: 'They took my passport.',
		unreadable: { words: false, details: false },
		thread: [{ text: '', unreadable: true }],
		files: [{ id, name: '' }],
	});
	for (const original of [false, true]) {
		const opened = await door.openFile(db, amina, { reportId, fileId: id, original }, now);
		expect(opened).toEqual({ ok: false, why: 'unreadable' });
	}
	expect(await door.exportMine(db, { receipt }, now)).toMatchObject({ ok: true });
});

test('what nobody could ever be answered at is not taken in', async () => {
	const envelope = await house.seal();
	const misspelt = envelope.recordRecipient.replace(/.$/, (last) => (last === 'q' ? 'p' : 'q'));
	// The point of order one, in the words of age: every secret shared with it is zero.
	const zero = 'age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z';
	for (const recordRecipient of [misspelt, zero]) {
		const tried = { ...envelope, recordRecipient };
		expect(await door.submitReport(house.db, tried, { ...now, wave: null })).toEqual({
			ok: false,
			problems: { recordRecipient: 'reports_problem_envelope' },
		});
	}
});

test('a wrap in the name of the team but for the person is not taken in', async () => {
	const { wraps, ...envelope } = await house.seal();
	const turned = wraps.map(({ kind, wrapped }) =>
		kind === 'person' ? { kind, wrapped, id: house.intake.id } : { kind, wrapped },
	);
	const tried = { ...envelope, wraps: turned };
	expect(await door.submitReport(house.db, tried, { ...now, wave: null })).toMatchObject({
		problems: { wraps: 'reports_problem_envelope' },
	});
});

test('junk does not keep a team from changing its keys', async () => {
	const stop = door.listen();
	const before = await sent(wrapsOf(() => notAge));
	const told = await house.told({ words: 'Told before' });
	await rotateCompartment(house.db, amina, house.intake.id, now);
	stop();
	// With the keys of yesterday nothing is called junk: somebody has the new ones.
	for (const { reportId } of [before, told]) {
		const read = door.readReport(house.db, amina, { reportId }, now);
		await expect(read).rejects.toThrow('reports.no-key');
		const handed = door.transfer(house.db, amina, { reportId, to: house.children.id }, now);
		await expect(handed).rejects.toThrow('reports.no-key');
	}
});
