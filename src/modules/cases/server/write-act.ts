import { newId } from '#foundations/ids/index.ts';
import { append as appendToLedger } from '#foundations/ledger/server/index.ts';
import {
	append,
	type Draft,
	type Entry,
	fold,
	type Procedure,
	type State,
} from '#foundations/procedures/index.ts';
import { dayOf, type Temporal } from '#foundations/time/index.ts';
import type { Acted, NotActed } from '../acts.ts';
import { isAlarm } from '../alarms.ts';
import { asItCame, readAnswers } from '../read-answers.ts';
import { OPENINGS } from '../sealed-apart.ts';
import { actedOf } from './acted-of.ts';
import type { Acting } from './acting.ts';
import { addEntry, chained, type SealedPart } from './add-entry.ts';
import { alarmOthers } from './alarm-others.ts';
import { asKeeper } from './as-keeper.ts';
import type { CaseRow } from './at-the-case.ts';
import { bornBefore } from './born-before.ts';
import { type Doubtful, withDoubtful } from './doubtful.ts';
import { dueLinesOf } from './due-lines.ts';
import type { EntryRow } from './entry-rows.ts';
import { idOfKey } from './id-of-key.ts';
import { indexBeside } from './index-beside.ts';
import { indexDue } from './index-due.ts';
import { type Loaded, loadRecord } from './load-record.ts';
import { noteRefused } from './note-refused.ts';
import { sealApart } from './profile/apart.ts';
import { endOpenings } from './profile/open-now.ts';
import { shownReasons } from './safeguard-elsewhere.ts';
import { keepAsked, sameAsked } from './same-asked.ts';
import { type SealedAnswers, sealAnswers } from './sealed-answers.ts';

/** What someone wants to do on a case, from a page, the API or the sweep. */
export type ActInput = {
	action: string;
	/** Version of the definition whose form was filled in. */
	version: number;
	/** By field; what the act does not ask is not taken. */
	answers: unknown;
	/** The mark of what they saw (`CaseView.mark`). */
	after?: string | undefined;
	corrects?: string | undefined;
	/** Nobody stands at the form any more: an answer in doubt is kept as it came, sealed. */
	unattended?: boolean | undefined;
	/** Of a signature: the entry that asked for it (`CaseView.waits`). */
	signs?: string | undefined;
	/** A word of the asker's own: the same again does nothing and finds the entry of the first time. */
	key?: string | undefined;
};

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
	const made = make({ ...loaded, ...(born && { born }) }, acting, asked);
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
	await appendToLedger(tx, {
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
	});
	return told(loaded, { caseId: row.id, state, entry });
}

function told(
	{ procedure, surroundings }: Loaded,
	done: { caseId: string; state: State; entry: Pick<Entry, 'id' | 'action'> },
): Acted {
	return actedOf({ ...done, procedure, linked: surroundings.linked });
}

/** @throws Refusal when the key did something else than is asked for now */
async function doneBefore(
	{ tx, actor }: Acting,
	loaded: Loaded,
	entry: EntryRow,
	{ key = '', ...request }: ActInput,
): Promise<Acted> {
	await asKeeper(tx, actor, () => sameAsked(tx, entry.id, { key, request }));
	return told(loaded, { caseId: entry.caseId, state: loaded.state, entry });
}

type Made = { ok: true; entry: Entry; content: SealedAnswers } | NotActed;

function make(
	loaded: Loaded & { born?: Temporal.PlainDate },
	acting: Acting,
	input: ActInput & { id: string },
): Made {
	const { procedure, entries, surroundings, seen, born } = loaded;
	const { now, who, row } = acting;
	const read = readAnswers(procedure, input.action, input.answers);
	const known = new Set(entries.map(({ id }) => id));
	const draft: Draft = {
		...{ id: input.id, action: input.action, version: input.version },
		answers: read.answers,
		...(input.corrects && { corrects: input.corrects }),
		...(input.after && known.has(input.after) && { after: input.after }),
	};
	const last = entries.at(-1);
	const at = who.as.includes('person') ? startOfDay(now, row.zone) : inOrder(now, last);
	// Of a person's act only the day is kept: that it follows what was there is said by its mark.
	const placed = who.as.includes('person') && last ? { ...draft, after: last.id } : draft;
	const before = { procedure, entries, surroundings, ...(born && { born }) };
	const made = append(before, placed, who, { now, at });
	const problems = { ...read.problems, ...(made.ok ? {} : byField(made.problems)) };
	if (made.ok && Object.keys(problems).length === 0) return made;
	const refused = made.ok ? [] : made.refused;
	const shown = () => {
		if (refused.length === 0 || seen === surroundings) return refused;
		const again = append({ ...before, surroundings: seen }, placed, who, { now, at });
		return shownReasons(refused, again.ok ? [] : again.refused);
	};
	const kept = input.unattended || procedure.actions[input.action]?.effect === 'protect';
	if (!kept || refused.length > 0) {
		return { ok: false, problems, refused: shown() };
	}
	return takenAllTheSame(before, placed, acting, { at, problems, given: input.answers });
}

/** It is not stopped by an answer: what cannot be read of it is sealed as it came. */
function takenAllTheSame(
	before: Parameters<typeof append>[0],
	draft: Draft,
	{ now, who }: Acting,
	{ at, problems, given }: { at: Temporal.Instant; problems: Doubtful; given: unknown },
): Made {
	const unread = Object.keys(problems);
	const readable = Object.entries(draft.answers).filter(([name]) => !unread.includes(name));
	const answers = Object.fromEntries(readable);
	const made = append(before, { ...draft, answers }, who, { now, at });
	if (!made.ok) return { ok: false, problems: byField(made.problems), refused: made.refused };
	const raw = Object.entries((given ?? {}) as object).filter(([name]) => unread.includes(name));
	const kept = Object.fromEntries(raw.map(([name, value]) => [name, asItCame(value)]));
	return { ...made, content: withDoubtful(made.content, kept, problems) };
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

function byField(problems: readonly { field: string; problem: string }[]): NotActed['problems'] {
	return Object.fromEntries(
		problems.map(({ field, problem }) => [field, problem]),
	) as NotActed['problems'];
}

function startOfDay(now: Temporal.Instant, zone: string): Temporal.Instant {
	return dayOf(now, zone).toZonedDateTime(zone).toInstant();
}

/** Written later is later, also within one millisecond and when a clock was set back. */
function inOrder(now: Temporal.Instant, last: Entry | undefined): Temporal.Instant {
	if (!last || last.at.epochMilliseconds < now.epochMilliseconds) return now;
	return last.at.add({ milliseconds: 1 });
}

function isPersons({ by }: Entry): boolean {
	return by.as === 'person';
}
