import { actorOf, authorise, type MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db, type Tx } from '#foundations/db/server/index.ts';
import { newId } from '#foundations/ids/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import type { Quality } from '../quality/measure-quality.ts';
import { readQuality } from '../quality/read-quality.ts';
import { noteAct } from './note-act.ts';
import { measurements } from './tables.ts';

/**
 * Keeps a measurement that was made where the program is installed, beside the earlier ones. It
 * holds counts and never a name.
 *
 * @param json as `amparo tracing quality --json` writes it
 * @throws Refusal for a team that the member does not lead
 */
export async function keepMeasurement(
	db: Db,
	session: MemberSession,
	{ compartmentId, json }: { compartmentId: string; json: string },
	{ now }: { now: Temporal.Instant },
): Promise<{ ok: boolean }> {
	authorise(actorOf(session), 'tracing.import', { kind: 'compartment', id: compartmentId });
	const figures = readQuality(json);
	if (!figures) return { ok: false };
	return asActor(db, `member:${session.member.id}`, async (tx) => {
		await keepFigures({ tx, session, now }, figures);
		return { ok: true };
	});
}

export async function keepFigures(
	{ tx, session, now }: { tx: Tx; session: MemberSession; now: Temporal.Instant },
	figures: Quality,
): Promise<void> {
	const id = newId<'measurement'>();
	await tx.insert(measurements).values({ id, at: now, byMember: session.member.id, figures });
	const facts = { pairs: figures.whole.pairs, alarm: figures.alarm };
	await noteAct({ tx, session, now, row: { id } }, 'tracing.measured', facts);
}
