import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { aReportingHouse, SATURDAY, type Told } from '#tests/support/reporting-house.ts';
import { KINDS } from '../kinds.ts';
import { STAGES } from '../stages.ts';
import * as door from './index.ts';

const house = houseForFile(aReportingHouse);

type Act = (db: Db, session: MemberSession, reportId: string, other: string) => Promise<unknown>;

const now = { now: SATURDAY };
const words = 'Something';
const recipient = `age1${'q'.repeat(58)}`;
const none = () => {
	throw new Error('nothing is handed to anybody here');
};

/** Every way in which the desk can touch one report. */
const ACTS: Record<string, Act> = {
	acknowledge: (db, s, reportId) => door.acknowledge(db, s, { reportId }, now),
	ask: (db, s, reportId, to) => door.ask(db, s, { reportId, to, words }, now),
	askToHandOn: (db, s, reportId) =>
		door.askToHandOn(
			db,
			s,
			{ reportId, to: words, receiver: 'lawyer', recipient, words, risk: words },
			now,
		),
	assign: (db, s, reportId, to) => door.assign(db, s, { reportId, to }, now),
	close: (db, s, reportId) => door.close(db, s, { reportId, words, appeal: words }, now),
	enclosed: (db, s, reportId) => door.enclosed(db, s, { reportId }, now),
	excludeMember: (db, s, reportId, who) => door.excludeMember(db, s, { reportId, who }, now),
	handOn: (db, s, reportId, to) =>
		door.handOn(db, s, { reportId, asking: to }, { ...now, sign: none, letter: none }),
	note: (db, s, reportId) => door.note(db, s, { reportId, words }, now),
	openFile: (db, s, reportId, fileId) => door.openFile(db, s, { reportId, fileId }, now),
	readersOf: (db, s, reportId) => door.readersOf(db, s, { reportId }, now),
	readReport: (db, s, reportId) => door.readReport(db, s, { reportId }, now),
	refuse: (db, s, reportId) => door.refuse(db, s, { reportId, words, appeal: words }, now),
	reopen: (db, s, reportId) => door.reopen(db, s, { reportId }, now),
	reportMark: (db, s, reportId) => door.reportMark(db, s, { reportId }, now),
	reseal: (db, s, reportId) => door.reseal(db, s, { reportId }, now),
	reply: (db, s, reportId) => door.reply(db, s, { reportId, words }, now),
	setLegalHold: (db, s, reportId) => door.setLegalHold(db, s, { reportId, on: true }, now),
	transfer: (db, s, reportId, to) => door.transfer(db, s, { reportId, to }, now),
	whoSaw: (db, s, reportId) => door.whoSaw(db, s, { reportId }),
};

/** What is not done to one report by a member: whoever adds to the door decides where it belongs. */
const OTHERS = [
	...[
		'addFiles',
		'addMessage',
		'answerAsking',
		'changeMode',
		'exportMine',
		'openInbox',
		'reportReprisal',
	],
	...['withdraw', 'submitReport', 'readEnvelope', 'envelopeForm'],
	...['putPiece', 'receiveFile', 'startUpload', 'uploadForm', 'uploadState', 'UPLOAD_LIMITS'],
	...['sweepNotifications', 'sweepRetention', 'sweepUploads', 'listen', 'onRetention'],
	...['createWaveWatch', 'createShareWatch'],
	// Shapes of what comes in.
	...['canBeSealedTo', 'recipient', 'sealedBytes'],
	// For a room above, which asks its own rules before it comes here.
	...['actAs', 'atTheInbox', 'personOf', 'tell', 'tellColleague', 'writeAt'],
	...['few', 'figures', 'listInbox', 'countInbox', 'seenLog', 'letterOf'],
];

let amina: MemberSession;
let joseph: MemberSession;
let reports: { excluded: Told; keptAway: Told; elsewhere: Told; open: Told };

beforeAll(async () => {
	const { intake, border, children } = house;
	amina = await house.member('Amina', [intake], { role: 'lead' });
	joseph = await house.member('Joseph', [intake, border], {
		role: 'lead',
		roles: ['data-guardian', 'analyst'],
	});
	await house.member('Leila', [children]);
	reports = {
		excluded: await house.told({ kind: 'official' }),
		keptAway: await house.told({ keepAway: [border.id] }),
		elsewhere: await house.told({}, children),
		open: await house.told(),
	};
	const { reportId } = reports.excluded;
	await door.excludeMember(house.db, amina, { reportId, who: joseph.member.id }, now);
});

const outcome = async (work: Promise<unknown>) => {
	try {
		return await work;
	} catch (refusal) {
		if (!(refusal instanceof Refusal)) throw refusal;
		return `${refusal.status} ${refusal.code}`;
	}
};

test('every action of the door is tried here', () => {
	const all = Object.keys(door).sort();
	expect([...Object.keys(ACTS), ...OTHERS].sort()).toEqual(all);
});

test.each(Object.entries(ACTS))(
	'%s: for whoever is kept away the report is not there',
	async (_, act) => {
		const other = amina.member.id;
		const nowhere = await outcome(act(house.db, joseph, crypto.randomUUID(), other));
		expect(nowhere).toBe('404 access.not-found');
		for (const { reportId } of [reports.excluded, reports.keptAway]) {
			expect(await outcome(act(house.db, joseph, reportId, other))).toBe(nowhere);
		}
	},
);

test.each(Object.entries(ACTS).filter(([name]) => name !== 'whoSaw'))(
	'%s: a report of another team is not there',
	async (_, act) => {
		const { reportId } = reports.elsewhere;
		expect(await outcome(act(house.db, joseph, reportId, amina.member.id))).toBe(
			'404 access.not-found',
		);
	},
);

test('no list, filter or count tells of a report to whoever is kept away from it', async () => {
	const filters = fc.record(
		{
			compartmentId: fc.constantFrom(house.intake.id, house.children.id, 'x'),
			stage: fc.constantFrom(...STAGES),
			kind: fc.constantFrom(...KINDS),
			mine: fc.boolean(),
			wave: fc.constantFrom(crypto.randomUUID(), 'x'),
			page: fc.integer({ min: -3, max: 3 }),
		},
		{ requiredKeys: [] },
	);
	const seen = new Set<string>();
	await fc.assert(
		fc.asyncProperty(filters, async (filter) => {
			const { rows, total } = await door.listInbox(house.db, joseph, filter, now);
			for (const row of rows) seen.add(row.type === 'report' ? row.reportId : row.wave);
			expect(total).toBeLessThanOrEqual(1);
		}),
		{ numRuns: 40, examples: [[{}]] },
	);
	expect([...seen]).toEqual([reports.open.reportId]);
	expect(await door.countInbox(house.db, joseph, now)).toMatchObject({ waiting: 1, unassigned: 1 });
});

test('others of the team still see everything', async () => {
	const { total } = await door.listInbox(house.db, amina, {}, now);
	expect(total).toBe(3);
	const { reportId } = reports.excluded;
	const read = await door.readReport(house.db, amina, { reportId }, now);
	expect(read).toMatchObject({ words: 'They took my passport.', excluded: [joseph.member.id] });
});

test('an administrator sees no report, not even as a member of a team', async () => {
	const root = await house.member('Root', [house.intake], { roles: ['administrator'] });
	for (const act of Object.values(ACTS)) {
		const answer = await outcome(act(house.db, root, reports.open.reportId, amina.member.id));
		expect(answer).toMatch(/^40[34] access\./);
	}
});

test('the last who can read cannot be kept away: the report goes to another team first', async () => {
	const { reportId } = reports.excluded;
	const exclude = door.excludeMember(house.db, amina, { reportId, who: amina.member.id }, now);
	expect(await outcome(exclude)).toBe('409 reports.nobody-left');
});

test('no report is handed to a team that the person keeps away', async () => {
	const { reportId } = reports.keptAway;
	const handed = door.transfer(house.db, amina, { reportId, to: house.border.id }, now);
	expect(await outcome(handed)).toBe('409 reports.not-to-that-team');
});
