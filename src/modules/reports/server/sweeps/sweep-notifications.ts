import { and, desc, eq, lt, ne, or, sql } from 'drizzle-orm';
import { asActor, type Db, type Tx } from '#foundations/db/server/index.ts';
import { baseLocale, isLocale, m } from '#foundations/languages/index.ts';
import type { Letter, Mailer } from '#foundations/mail/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { actAs } from '../act-as.ts';
import { idsOf } from '../at-the-desk.ts';
import type { Report } from '../at-the-inbox.ts';
import { houseOf, todayAt } from '../house.ts';
import { readersIn } from '../keys/readers.ts';
import { notices, reports } from '../tables.ts';
import { tell } from '../tell.ts';

/** Nobody gets two digests within this time; a whole day would drift later and later. */
const DIGEST_HOURS = 20;
/** With a sweep every twenty seconds a flood of urgent reports makes one letter a minute at most. */
const URGENT_HOURS = 40 / 3600;

/**
 * Tells members by e-mail that there is news, and nothing else: urgent at once, the rest once a
 * day. Run it every twenty seconds, and a human is called within a minute.
 *
 * A letter that could not be sent waits for the next sweep.
 *
 * @returns how many letters were sent
 */
export async function sweepNotifications(
	db: Db,
	mailer: Mailer,
	now: Temporal.Instant,
): Promise<number> {
	const today = todayAt(await houseOf(db), now);
	await asActor(db, 'service:notices', (tx) => handToMembers(tx, today));
	const waiting = await asActor(db, 'service:notices', (tx) =>
		tx.select({ id: notices.memberId }).from(notices).where(ne(notices.waiting, 'none')),
	);
	let sent = 0;
	for (const { id } of waiting) sent += (await sendTo(db, mailer, id, now)) ? 1 : 0;
	await asActor(db, 'service:notices', (tx) => blur(tx, now));
	return sent;
}

/** An urgent letter leaves within the minute of a person's act: an hour later only its day is kept. */
async function blur(tx: Tx, now: Temporal.Instant): Promise<void> {
	await tx.execute(sql`update reports_notices set sent_at = date_trunc('day', sent_at, 'UTC')
		where sent_at < ${now.subtract({ hours: 1 }).toString()}::timestamptz
			and sent_at <> date_trunc('day', sent_at, 'UTC')`);
}

/**
 * From "this report has news" to "these members are to be told", after which no one knows of what.
 *
 * What is not urgent waits for the next day: a letter within the minute would say to every mail
 * server on its way when someone wrote.
 */
async function handToMembers(tx: Tx, today: Temporal.PlainDate): Promise<void> {
	// 'urgent' sorts after 'digest': what is urgent is never behind a flood of what is not.
	const news = await tx
		.select()
		.from(reports)
		.where(or(eq(reports.notice, 'urgent'), and(eq(reports.notice, 'digest'), before(today))))
		.orderBy(desc(reports.notice))
		.limit(500)
		.for('update', { skipLocked: true });
	const urgent = new Set<string>();
	const digest = new Set<string>();
	// A flood lies with one or two teams: their readers are looked up once, not a thousand times.
	for (const report of oneOfAKind(news)) {
		const members = await toTell(tx, report);
		for (const id of members) (report.notice === 'urgent' ? urgent : digest).add(id);
	}
	for (const id of digest) await tell(tx, id, 'digest');
	for (const id of urgent) await tell(tx, id, 'urgent');
	await tx.execute(sql`update reports_reports set notice = 'none'
		where id::text = any (${sql.param(news.map(({ id }) => id))})`);
}

const before = (today: Temporal.PlainDate) => lt(reports.lastWordOn, today);

/** Reports of a wave have the same readers unless someone was kept away from one of them. */
function oneOfAKind(news: Report[]): Report[] {
	const kinds = new Map<string, Report>();
	for (const report of news) {
		const { wave, id, compartmentId, notice, keepAway } = report;
		kinds.set(wave ? [wave, compartmentId, notice, ...keepAway].join() : id, report);
	}
	return [...kinds.values()];
}

async function toTell(tx: Tx, report: Report): Promise<string[]> {
	await actAs(tx, 'service:keeper');
	const excluded = await idsOf(tx, report.id, 'excluded');
	const asked = await idsOf(tx, report.id, 'asked');
	const readers = await readersIn(tx, report, report.compartmentId, excluded);
	await actAs(tx, 'service:notices');
	return [...readers.map(({ id }) => id), ...asked];
}

/** One letter a transaction: the row stays locked while it is sent, so two processes send one. */
async function sendTo(
	db: Db,
	mailer: Mailer,
	memberId: string,
	now: Temporal.Instant,
): Promise<boolean> {
	return asActor(db, 'service:notices', async (tx) => {
		const [notice] = await tx
			.select()
			.from(notices)
			.where(eq(notices.memberId, memberId))
			.for('update', { skipLocked: true });
		if (!notice || notice.waiting === 'none') return false;
		const rest = notice.waiting === 'urgent' ? URGENT_HOURS : DIGEST_HOURS;
		if (notice.sentAt && notice.sentAt.until(now).total('hours') < rest) return false;
		const letter = await letterTo(tx, memberId, notice.waiting);
		if (letter && !(await delivered(mailer, letter))) return false;
		const told = { waiting: 'none', ...(letter && { sentAt: now }) } as const;
		await tx.update(notices).set(told).where(eq(notices.memberId, memberId));
		return letter !== null;
	});
}

async function delivered(mailer: Mailer, letter: Letter): Promise<boolean> {
	try {
		await mailer.send(letter);
		return true;
	} catch {
		// The library's own message holds the address.
		console.error('reports: a notice could not be sent and waits for the next round');
		return false;
	}
}

async function letterTo(
	tx: Tx,
	memberId: string,
	waiting: 'digest' | 'urgent',
): Promise<Letter | null> {
	const { rows } = await tx.execute<{ email: string | null; language: string }>(sql`
		select email, language from access_members where id = ${memberId} and removed_at is null`);
	const [member] = rows;
	if (!member?.email) return null;
	const locale = isLocale(member.language) ? member.language : baseLocale;
	const body = waiting === 'urgent' ? m.reports_notice_urgent_body : m.reports_notice_body;
	return {
		to: member.email,
		subject: m.reports_notice_subject({}, { locale }),
		text: body({}, { locale }),
	};
}
