import { and, eq, lt, sql } from 'drizzle-orm';
import { actorOf, authorise, HERE, type MemberSession } from '#foundations/access/index.ts';
import { asActor, type Db, type Tx } from '#foundations/db/server/index.ts';
import { indicatorsOf, type Procedure } from '#foundations/procedures/index.ts';
import { dayOf, type Temporal } from '#foundations/time/index.ts';
import { type CaseFigures, shownFigure, thresholdOf } from '../../case-figures.ts';
import { PROCEDURES } from '../../definitions/index.ts';
import { INCIDENT, shownTables } from '../../incidents/index.ts';
import type { CaseHow } from '../at-the-case.ts';
import { rowsOfMany } from '../entries/entry-rows.ts';
import { type House, houseOf } from '../house.ts';
import { onceEach } from '../incidents/once-each.ts';
import { standingOf } from '../owed/standing.ts';
import { cases } from '../tables.ts';

/**
 * The indicators of each procedure over all its records as they stood at the end of last month: the
 * same for everyone who may see them. By facts alone: the service that counts sees no other table.
 * Each version of a procedure counts under its own definition.
 */
export async function figures(
	db: Db,
	session: MemberSession,
	{ now }: CaseHow,
): Promise<CaseFigures> {
	authorise(actorOf(session), 'cases.figures', HERE);
	const house = await houseOf(db);
	const first = dayOf(now, house.timeZone).with({ day: 1 });
	const end = first.toZonedDateTime(house.timeZone).toInstant();
	return asActor(db, 'service:figures', async (tx) => {
		const procedures: CaseFigures['procedures'][number][] = [];
		for (const procedure of PROCEDURES) {
			const states = await statesOf(tx, procedure, { house, now: end });
			const all = indicatorsOf(procedure, states);
			const once = procedure.id === INCIDENT ? await onceEach(tx, all, end) : null;
			const threshold = thresholdOf(procedure.id);
			const few = states.length < threshold;
			procedures.push({
				...{ procedure: procedure.id, version: procedure.version },
				records: few ? null : states.length,
				figures: (once?.figures ?? all).map((one) => shownFigure(one, threshold)),
				...(once && { tables: few ? [] : shownTables(once.counts, threshold) }),
			});
		}
		return { procedures, until: first.subtract({ days: 1 }).toString().slice(0, 7) };
	});
}

const BATCH = 500;

async function statesOf(
	tx: Tx,
	{ id, version }: Procedure,
	how: { house: House; now: Temporal.Instant },
) {
	const states = [];
	let last = '00000000-0000-0000-0000-000000000000';
	for (;;) {
		const rows = await tx
			.select()
			.from(cases)
			.where(
				and(
					eq(cases.procedure, id),
					eq(cases.version, version),
					sql`${cases.id} > ${last}`,
					lt(cases.openedOn, dayOf(how.now, how.house.timeZone)),
				),
			)
			.orderBy(cases.id)
			.limit(BATCH);
		const all = await rowsOfMany(
			tx,
			rows.map((row) => row.id),
		);
		for (const row of rows) {
			const before = (all.get(row.id) ?? []).filter(
				({ at }) => at.epochMilliseconds < how.now.epochMilliseconds,
			);
			states.push(standingOf(row, before, how).state);
		}
		last = rows.at(-1)?.id ?? '';
		if (rows.length < BATCH) return states;
	}
}
