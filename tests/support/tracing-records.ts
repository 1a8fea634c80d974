import { asActor } from '#foundations/db/server/index.ts';
import { newId } from '#foundations/ids/index.ts';
import { newKeys } from '#foundations/sealing/index.ts';
import { dayOf } from '#foundations/time/index.ts';
import type { Content, Living, Remains } from '../../src/modules/tracing/content.ts';
import { addRevision } from '../../src/modules/tracing/server/add-revision.ts';
import { addWrap } from '../../src/modules/tracing/server/keys.ts';
import { matcherOf } from '../../src/modules/tracing/server/matcher/matcher.ts';
import { compareWaiting } from '../../src/modules/tracing/server/matcher/standing-queries.ts';
import { records, ties } from '../../src/modules/tracing/server/tables.ts';
import { type ReportingHouse, SATURDAY } from './reporting-house.ts';

type Placing = { drill?: boolean; event?: string };

/** A record of a team's register, straight into the database, as the room writes it. */
export async function registered(
	{ db, intake }: ReportingHouse,
	content: Content,
	{ drill = false, event }: Placing = {},
): Promise<string> {
	const [recordId, keys] = [newId<'record'>(), await newKeys()];
	const on = dayOf(SATURDAY, 'Europe/Athens');
	await asActor(db, 'service:keeper', async (tx) => {
		await tx.insert(records).values({
			...{ id: recordId, kind: content.kind, stage: 'open', compartmentId: intake.id },
			...{ keepAway: [], recordRecipient: keys.recipient, registeredOn: on },
			...{ fresh: false, drill, legalHold: false },
		});
		const team = { holder: 'compartment', holderId: intake.id } as const;
		const { identity } = keys;
		await addWrap(tx, { recordId, ...team, identity, recipient: intake.keys.recipient });
		const revision = { recordId, recordRecipient: keys.recipient, content };
		await addRevision(tx, { ...revision, byMember: writerOf(content), on });
	});
	if (event) await tied({ db }, recordId, { kind: 'event', targetId: event });
	return recordId;
}

/** A further revision of a record. */
export async function revised(
	{ db }: ReportingHouse,
	recordId: string,
	content: Content,
): Promise<void> {
	const on = dayOf(SATURDAY, 'Europe/Athens');
	await asActor(db, 'service:keeper', async (tx) => {
		const rows = await tx.select().from(records);
		const recordRecipient = rows.find(({ id }) => id === recordId)?.recordRecipient ?? '';
		const byMember = writerOf(content);
		await addRevision(tx, { recordId, recordRecipient, content, byMember, on });
	});
}

/** A search is the family's own word; of whoever was found, some officer wrote. */
function writerOf({ kind }: Content): string | null {
	return kind === 'missing' ? null : crypto.randomUUID();
}

async function tied(
	{ db }: Pick<ReportingHouse, 'db'>,
	recordId: string,
	tie: { kind: 'event' | 'companion'; targetId: string },
): Promise<void> {
	const { rows } = await db.execute<{ id: string }>('select id from access_members limit 1');
	await asActor(db, `member:${rows[0]?.id ?? ''}`, (tx) =>
		tx.insert(ties).values({ recordId, ...tie, byMember: null, at: SATURDAY }),
	);
}

/** Waits until a team's matcher has opened everything and compared what waits. */
export async function compared({ db, intake }: Pick<ReportingHouse, 'db' | 'intake'>) {
	const matcher = matcherOf(db, intake.id);
	if (!matcher) throw new Error('the matcher is locked');
	for (;;) {
		await matcher.turn;
		if (matcher.loaded && (await compareWaiting(db, matcher)) === 0) {
			const { rows } = await asActor(db, 'service:keeper', (tx) =>
				tx.execute<{ n: number }>('select count(*)::int as n from tracing_waiting'),
			);
			if (rows[0]?.n === 0) return;
		}
	}
}

export function someoneDead(written: string, more: Partial<Remains> = {}): Remains {
	return {
		kind: 'dead',
		person: { names: written ? [{ written, use: 'own' }] : [] },
		...{ condition: 'early', category: 'journey' },
		...more,
	};
}

export function someoneAlive(written: string, more: Partial<Living> = {}): Living {
	return {
		...{ kind: 'alive', person: { names: [{ written, use: 'own' }] }, wish: 'not_asked' },
		...more,
	};
}
