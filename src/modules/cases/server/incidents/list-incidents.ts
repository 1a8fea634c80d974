import { and, desc, eq, isNull } from 'drizzle-orm';
import { actorOf, authorise, HERE, type MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db } from '#foundations/db/server/index.ts';
import { countsOf, INCIDENT } from '../../incidents/index.ts';
import type { IncidentList } from '../../incidents/views.ts';
import { rowsOfMany } from '../entries/entry-rows.ts';
import { cases } from '../tables.ts';
import { countedOf } from './counted-of.ts';

/** More are not read through; the newest stand first. */
const MOST = 500;

/** The incidents that this member may see, by facts alone: what is not theirs is in no count. */
export async function listIncidents(db: Db, session: MemberSession): Promise<IncidentList> {
	authorise(actorOf(session), 'cases.work', HERE);
	return asActor(db, `member:${session.member.id}`, async (tx) => {
		const found = await tx
			.select()
			.from(cases)
			.where(and(eq(cases.procedure, INCIDENT), isNull(cases.erasedOn)))
			.orderBy(desc(cases.openedOn), cases.id)
			.limit(MOST + 1);
		const rows = found.slice(0, MOST);
		const ids = rows.map(({ id }) => id);
		const counted = await countedOf(tx, await rowsOfMany(tx, ids));
		const byId = new Map(counted.map((one) => [one.id, one]));
		return {
			rows: rows.flatMap(({ id: caseId, country, openedOn }) => {
				const one = byId.get(caseId);
				if (!one) return [];
				const { acts, victims, victimsMost, perpetrators } = countsOf([one]);
				const { eventKind, happenedOn } = one.incident.event;
				return [
					{
						...{ caseId, country, openedOn: openedOn.toString(), acts, perpetrators },
						...{ victims, victimsMost },
						eventKind: wordIn(eventKind),
						happenedOn: wordIn(happenedOn),
					},
				];
			}),
			together: countsOf(counted),
			more: found.length > MOST,
		};
	});
}

function wordIn(fact: unknown): string | null {
	return typeof fact === 'string' ? fact : null;
}
