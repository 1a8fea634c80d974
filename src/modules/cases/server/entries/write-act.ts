import { newId } from '#foundations/ids/index.ts';
import { append as appendToLedger, type News } from '#foundations/ledger/server/index.ts';
import { type Entry, fold, type Procedure, type State } from '#foundations/procedures/index.ts';
import { dayOf } from '#foundations/time/index.ts';
import type { Acted } from '../../acts.ts';
import { isAlarm } from '../../alarms.ts';
import { OPENINGS } from '../../sealed-apart.ts';
import type { Acting } from '../acting.ts';
import type { CaseRow } from '../at-the-case.ts';
import { type Loaded, loadRecord, shownState } from '../load-record.ts';
import { dueLinesOf } from '../owed/due-lines.ts';
import { indexBeside } from '../owed/index-beside.ts';
import { indexDue } from '../owed/index-due.ts';
import { alarmOthers } from '../profile/alarm-others.ts';
import { sealApart } from '../profile/apart.ts';
import { endOpenings } from '../profile/open-now.ts';
import { asKeeper } from '../walls/as-keeper.ts';
import { actedOf } from './acted-of.ts';
import { addEntry, chained, type SealedPart } from './add-entry.ts';
import { bornBefore } from './born-before.ts';
import type { EntryRow } from './entry-rows.ts';
import { idOfKey } from './id-of-key.ts';
import { type ActInput, makeEntry } from './make-entry.ts';
import { noteRefused } from './note-refused.ts';
import { keepAsked, sameAsked } from './same-asked.ts';
import { type SealedAnswers, sealAnswers } from './sealed-answers.ts';

/**
 * One act, whatever the procedure: load, compute, let the safeguards speak, then add entry, sealed
 * answers, index and ledger together. Last in its transaction: others wait for the ledger.
 */
export async function writeAct(acting: Acting, input: ActInput): Promise<Acted> {
	const { tx, row, now } = acting;
	const loaded = await loadRecord(tx, row, acting);
	const id = input.key && idOfKey([acting.who.id, row.id], input.key);
	const before = id && loaded.rows.find((entry) => entry.id === id);
	if (before) return doneBefore(acting, loaded, before, input);
	const born = await bornBefore(tx, loaded, input.action, acting.opens);
	const asked = { ...input, id: id || newId<'entry'>() };
	const made = makeEntry({ ...loaded, ...(born && { born }) }, acting, asked);
	if (!made.ok) {
		await noteRefused(acting, loaded.procedure, input.action, made.refused);
		return made;
	}
	const { entry, content } = made;
	const part = await sealPart(row, loaded.procedure, entry.action, content);
	const added = chained(row.id, entry, { last: loaded.rows.at(-1), part });
	const entries = [...loaded.entries, entry];
	const state = fold(loaded.procedure, entries, now, loaded.surroundings);
	await addEntry(tx, added, part);
	await acting.wrote?.();
	const { linked } = loaded.surroundings;
	const alone = () => fold(loaded.procedure, entries, now, { ...loaded.surroundings, linked: [] });
	const lines = dueLinesOf(row, { procedure: loaded.procedure, state, linked, alone }, now);
	const beside = linked.map(({ caseId }) => caseId);
	await asKeeper(tx, acting.actor, async () => {
		await indexDue(tx, lines);
		await indexBeside(tx, beside, acting);
		const { key, ...request } = input;
		if (key) await keepAsked(tx, { id: entry.id, caseId: row.id }, { key, request });
	});
	if (entry.action === OPENINGS[row.procedure]?.object) {
		await asKeeper(tx, acting.actor, () => endOpenings(tx, { caseId: row.id }));
	}
	if (isAlarm(row.procedure, entry.action)) {
		await alarmOthers(tx, { caseId: row.id, actor: acting.actor });
	}
	const news: News = {
		actor: acting.ledgerActor,
		kind: loaded.rows.length === 0 ? 'cases.opened' : 'cases.acted',
		subject: row.id,
		at: isPersons(entry) ? dayOf(now, row.zone) : now,
		facts: {
			...{ procedure: row.procedure, version: row.version, action: entry.action },
			...{ entry: entry.id, hash: added.hash, as: entry.by.as },
			...(entry.corrects && { corrects: entry.corrects }),
		},
		...(added.sealedHash && { sealedHash: added.sealedHash }),
	};
	if (acting.tells) acting.tells(news);
	else await appendToLedger(tx, news);
	const seen = shownState({ ...loaded, entries, state }, now);
	return told(loaded, { caseId: row.id, state, seen, entry });
}

function told(
	{ procedure, surroundings }: Loaded,
	done: { caseId: string; state: State; seen: State; entry: Pick<Entry, 'id' | 'action'> },
): Acted {
	return actedOf({ ...done, procedure, linked: surroundings.linked });
}

/** @throws Refusal when the key did something else than is asked for now */
async function doneBefore(
	{ tx, actor, now }: Acting,
	loaded: Loaded,
	entry: EntryRow,
	{ key = '', ...request }: ActInput,
): Promise<Acted> {
	await asKeeper(tx, actor, () => sameAsked(tx, entry.id, { key, request }));
	const seen = shownState(loaded, now);
	return told(loaded, { caseId: entry.caseId, state: loaded.state, seen, entry });
}

async function sealPart(
	row: CaseRow,
	procedure: Procedure,
	action: string,
	content: SealedAnswers,
): Promise<SealedPart | null> {
	if (Object.keys(content).length === 0) return null;
	const layer = procedure.actions[action]?.person ? 'record' : 'desk';
	const recipient = layer === 'record' ? row.recordRecipient : row.deskRecipient;
	const inner = await sealApart(procedure, row.profileRecipient, content);
	return { layer, bytes: await sealAnswers(recipient, inner) };
}

function isPersons({ by }: Entry): boolean {
	return by.as === 'person';
}
