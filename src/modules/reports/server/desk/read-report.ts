import { and, asc, eq, isNull, or } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Db, Tx } from '#foundations/db/server/index.ts';
import { retentionOf } from '../../retention.ts';
import { openAs } from '../../sealed-json.ts';
import { readAccount, readDetails } from '../../sealed-shapes.ts';
import type { DeskReport } from '../../views.ts';
import { actAs } from '../act-as.ts';
import { type AtDesk, atTheDesk, type DeskHow } from '../at-the-desk.ts';
import { files } from '../file-tables.ts';
import { askingsOf } from '../handing-on/askings-of.ts';
import { unlock } from '../keys/unlock.ts';
import { isNeeded } from '../needed-still.ts';
import { rowOf } from '../row-of.ts';
import { items, links, reports } from '../tables.ts';
import { isUnread } from '../unread.ts';
import { deskAsking, deskEntry, deskFile } from './desk-view.ts';
import { noteOpened } from './note-opened.ts';

/**
 * Opens a report for a member. That they read it in this hour is in the ledger before a word of it
 * is shown. What cannot be opened is said and takes nothing else along.
 */
export async function readReport(
	db: Db,
	session: MemberSession,
	{ reportId }: { reportId: string },
	how: DeskHow,
): Promise<DeskReport> {
	const { view, open } = await atTheDesk(
		db,
		session,
		{ reportId, action: 'reports.read' },
		how,
		async (desk) => {
			const found = await load(desk);
			const seen = { fresh: false, notice: 'none' } as const;
			await desk.tx.update(reports).set(seen).where(eq(reports.id, desk.report.id));
			await noteOpened(desk);
			return found;
		},
	);
	return { ...view, ...(await open()) };
}

async function load(desk: AtDesk) {
	const { tx, report, session, today, excluded, asked } = desk;
	const gone = report.erasedOn !== null || report.stage === 'withdrawn';
	const all = gone
		? []
		: await tx
				.select()
				.from(items)
				.where(eq(items.reportId, report.id))
				.orderBy(asc(items.position));
	const sent = gone
		? []
		: await tx
				.select()
				.from(files)
				.where(and(eq(files.reportId, report.id), isNull(files.cleanedOf)))
				.orderBy(asc(files.onDay), asc(files.id));
	const hasInside = all.some(({ kind }) => kind === 'note' || kind === 'question');
	const keys = {
		record: gone ? null : await unlock(tx, session, report),
		inside: hasInside ? await unlock(tx, session, report, 'desk') : null,
	};
	const askings = gone ? [] : await askingsOf(tx, report, { zone: desk.house.timeZone, today });
	const held = { unread: all.some(isUnread), needed: await neededStill(desk) };
	const kept = retentionOf({ ...report, ...held }, today);
	const { type: _, ...row } = rowOf(report, desk.house, today);
	const view = {
		...row,
		fresh: false,
		sealedBy: report.sealedBy,
		excluded,
		asked,
		transferTo: await transferTo(tx, report),
		linked: await linkedTo(tx, report.id),
		erasesOn: 'eraseOn' in kept ? kept.eraseOn.toString() : null,
		kept: 'keep' in kept ? kept.keep : null,
	};
	const open = async () => ({
		...(await openAccount(all, keys.record)),
		thread: await Promise.all(
			all
				.filter(({ kind }) => !['account', 'details', 'asking'].includes(kind))
				.map((item) => deskEntry(item, keys)),
		),
		files: await Promise.all(sent.map((file) => deskFile(file, keys))),
		askings: await Promise.all(
			askings.map((one) =>
				deskAsking(
					one,
					all.find(({ id }) => id === one.id),
					keys,
				),
			),
		),
	});
	return { view, open };
}

/**
 * Asked as the sweep asks: whoever reads a report outside the team that searches sees none of what
 * came out of it, and would be told a day on which it is never erased.
 */
async function neededStill({ tx, report, session }: AtDesk): Promise<boolean> {
	await actAs(tx, 'service:keeper');
	const needed = await isNeeded(tx, report.id);
	await actAs(tx, `member:${session.member.id}`);
	return needed;
}

async function openAccount(all: (typeof items.$inferSelect)[], identity: string | null) {
	const account = all.find(({ kind }) => kind === 'account');
	const details = all.find(({ kind }) => kind === 'details');
	const told = account && (await openAs(readAccount, identity, account.sealed));
	const answered = details && (await openAs(readDetails, identity, details.sealed));
	return {
		words: told?.value.words ?? '',
		details: answered?.value ?? {},
		unreadable: { words: told?.whole === false, details: answered?.whole === false },
	};
}

async function linkedTo(tx: Tx, id: string): Promise<DeskReport['linked']> {
	const found = await tx
		.select()
		.from(links)
		.where(or(eq(links.firstId, id), eq(links.reprisalId, id)))
		.orderBy(links.reprisalId);
	return found.map(({ firstId, reprisalId }) =>
		firstId === id
			? { reportId: reprisalId, as: 'reprisal' as const }
			: { reportId: firstId, as: 'first' as const },
	);
}

/** All other teams: one that is missing would tell whom the person keeps away. */
async function transferTo(tx: Tx, report: AtDesk['report']): Promise<string[]> {
	const { rows } = await tx.execute<{ id: string }>(
		'select id from access_compartments order by position, id',
	);
	return rows.flatMap(({ id }) => (id === report.compartmentId ? [] : [id]));
}
