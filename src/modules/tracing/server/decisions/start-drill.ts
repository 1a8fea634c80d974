import { actorOf, authorise, type MemberSession } from '#foundations/access/index.ts';
import { readSettings } from '#foundations/access/server/index.ts';
import { asActor, type Db, type Tx } from '#foundations/db/server/index.ts';
import { newId } from '#foundations/ids/index.ts';
import { append } from '#foundations/ledger/server/index.ts';
import { newKeys } from '#foundations/sealing/index.ts';
import { dayOf, type Temporal } from '#foundations/time/index.ts';
import type { Content, Person } from '../../content.ts';
import { addRevision } from '../add-revision.ts';
import { asKeeper } from '../as-keeper.ts';
import { addWrap, recipientOfTeam } from '../keys.ts';
import { records } from '../tables.ts';

export type Drill = { soughtId: string; foundId: string };

/**
 * Begins an exercise for a wrong match: two invented records that look like one person and are
 * not. The team matches, identifies, tells and overturns; no family is behind it, nothing of it
 * meets a real record, and all of it stands in the ledger.
 */
export async function startDrill(
	db: Db,
	session: MemberSession,
	{ compartmentId }: { compartmentId: string },
	{ now }: { now: Temporal.Instant },
): Promise<Drill> {
	authorise(actorOf(session), 'tracing.register', { kind: 'compartment', id: compartmentId });
	const on = dayOf(now, (await readSettings(db))?.timeZone ?? 'UTC');
	const actor = `member:${session.member.id}` as const;
	return asActor(db, actor, async (tx) => {
		const ids = await asKeeper(tx, actor, async () => {
			const soughtId = await invented(tx, SOUGHT, { compartmentId, on, by: session.member.id });
			const foundId = await invented(tx, FOUND, { compartmentId, on, by: session.member.id });
			return { soughtId, foundId };
		});
		await append(tx, {
			...{ actor, kind: 'tracing.drill-started', subject: ids.soughtId, at: now },
			facts: { found: ids.foundId },
		});
		return ids;
	});
}

type Placed = { compartmentId: string; on: Temporal.PlainDate; by: string };

async function invented(tx: Tx, content: Content, { compartmentId, on, by }: Placed) {
	const [recordId, keys] = [newId<'record'>(), await newKeys()];
	const recipient = await recipientOfTeam(tx, compartmentId);
	if (!recipient) throw new Error('an exercise needs a team');
	await tx.insert(records).values({
		...{ id: recordId, kind: content.kind, stage: 'open', compartmentId, keepAway: [] },
		...{ recordRecipient: keys.recipient, registeredOn: on, byMember: by, fresh: false },
		...{ category: content.kind === 'dead' ? content.category : null },
		...{ drill: true, legalHold: false },
	});
	const team = { holder: 'compartment', holderId: compartmentId } as const;
	await addWrap(tx, { recordId, ...team, identity: keys.identity, recipient });
	const revision = { recordId, recordRecipient: keys.recipient, content, byMember: by, on };
	await addRevision(tx, revision);
	return recordId;
}

/** Brothers: one of them is sought, the other was found. Nobody real. */
const SOUGHT: Content = {
	kind: 'missing',
	person: {
		...{ ...called('ተኽለ ገብረዝጊ'), sex: 'male', origins: ['ER'], heightCm: { from: 172, to: 178 } },
		birth: { kind: 'date', date: { calendar: 'gregory', year: 1997 } },
	},
	telling: { way: 'in_person', inInbox: false },
	sharing: [],
};

const FOUND: Content = {
	kind: 'dead',
	person: {
		...{
			...called('Tekle Gebrezgi'),
			sex: 'male',
			origins: ['ER'],
			heightCm: { from: 170, to: 176 },
		},
		birth: { kind: 'age', age: { from: 25, to: 35 } },
	},
	...{ condition: 'early', category: 'journey' },
};

function called(written: string): Pick<Person, 'names'> {
	return { names: [{ written, use: 'own' }] };
}
