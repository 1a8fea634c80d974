import { and, asc, eq, isNull } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { openAs } from '../../sealed-json.ts';
import { readMessage } from '../../sealed-shapes.ts';
import { atTheDesk, type DeskHow } from '../at-the-desk.ts';
import { unlock } from '../keys/unlock.ts';
import { items } from '../tables.ts';

/**
 * What a person's messages hold for programs, in the order in which they came, for a room that counts
 * with it. Whoever asks must be allowed to read the report; nothing of it is read by anybody here, so
 * what is new stays new, and nobody is noted as its reader.
 *
 * @throws Refusal as `readReport`
 */
export async function enclosed(
	db: Db,
	session: MemberSession,
	{ reportId }: { reportId: string },
	how: DeskHow,
): Promise<string[]> {
	const wanted = { reportId, action: 'reports.read' } as const;
	const { sent, identity } = await atTheDesk(db, session, wanted, how, async ({ tx, report }) => {
		const gone = report.erasedOn !== null || report.stage === 'withdrawn';
		const ofPerson = and(
			eq(items.reportId, report.id),
			eq(items.kind, 'message'),
			isNull(items.byMember),
		);
		const sent = gone
			? []
			: await tx
					.select({ sealed: items.sealed })
					.from(items)
					.where(ofPerson)
					.orderBy(asc(items.position));
		return { sent, identity: sent.length > 0 ? await unlock(tx, session, report) : null };
	});
	const read = await Promise.all(sent.map(({ sealed }) => openAs(readMessage, identity, sealed)));
	return read.flatMap(({ value }) => value.enclosed ?? []);
}
