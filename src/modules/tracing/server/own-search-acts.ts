import { and, eq } from 'drizzle-orm';
import type { Db } from '#foundations/db/server/index.ts';
import { append } from '#foundations/ledger/server/index.ts';
import { ENVELOPE_LIMITS, type PersonKey } from '#modules/reports/index.ts';
import {
	type InboxHow,
	type NotOpened,
	type Said,
	sealedBytes,
	writeAt,
} from '#modules/reports/server/index.ts';
import type { SharedWith, Sought } from '../content.ts';
import { addRevision, addSealedRevision, letWait } from './add-revision.ts';
import { atOwnSearches, type OwnSearches } from './at-own-searches.ts';
import { notThere, type RecordRow } from './at-the-record.ts';
import { shareWith } from './sharing.ts';
import { contents, records } from './tables.ts';

export type OwnActed = { ok: true } | NotOpened;

/**
 * What the family says now, or what its browser sealed of it, with the yes that are facts. The
 * summary is for whoever reads the report that the search came as, which says still what was told
 * first.
 */
export type OwnRevision = ({ content: Sought } | Sealed) & { summary?: Said | undefined };
type Sealed = { sealed: string; sharing: readonly SharedWith[] };

/** The family adds and corrects; what they said before stays beside it. */
export async function reviseOwnSearch(
	db: Db,
	key: PersonKey,
	{ recordId, ...said }: { recordId: string } & OwnRevision,
	how: InboxHow,
): Promise<OwnActed | { ok: false; broken: true; busy?: undefined }> {
	const sealed = 'sealed' in said ? sealedForm.safeParse(said.sealed) : null;
	const isFull = sealed?.data && how.share && !how.share.words(sealed.data.length);
	if ((sealed && !sealed.success) || isFull) return { ok: false, broken: true };
	return onOwn(db, key, { recordId, how }, async (own, row) => {
		// The answer of the first time was lost on its way.
		if ('sealed' in said && (await isSaid(own, row, said))) return;
		await saveOwn(own, row, said, how);
	});
}

/** Bytes that a browser sealed once are there once; nobody seals the same twice by chance. */
async function isSaid({ tx }: OwnSearches, row: RecordRow, { sealed }: Sealed): Promise<boolean> {
	const bytes = Buffer.from(sealed, 'base64url');
	const same = and(eq(contents.recordId, row.id), eq(contents.sealed, bytes));
	return (await tx.$count(contents, same)) > 0;
}

/** One more revision, of the person; what was sealed has the form of it. */
export async function saveOwn(
	own: OwnSearches,
	row: RecordRow,
	said: OwnRevision,
	how: InboxHow,
): Promise<void> {
	await revise(own, row, 'content' in said ? said.content : said.sealed);
	await share(own, row, 'content' in said ? said.content.sharing : said.sharing, how);
	// Where the report takes no more, the record has the correction all the same.
	if (said.summary) await writeAt(own, said.summary, how);
}

const sealedForm = sealedBytes(ENVELOPE_LIMITS.sealedCharacters);

/**
 * With whom it may be shared from now on; what is left out ends at once. Each yes is a grant, so
 * that nothing sealed has to be opened to take it back.
 */
export function shareOwnSearch(
	db: Db,
	key: PersonKey,
	{ recordId, sharing }: { recordId: string; sharing: readonly SharedWith[] },
	how: InboxHow,
): Promise<OwnActed> {
	return onOwn(db, key, { recordId, how }, async (own, row) => {
		await share(own, row, sharing, how);
		await own.tx.update(records).set({ fresh: true }).where(eq(records.id, row.id));
	});
}

/** The family stops the search, or takes it up again. Neither is ever refused. */
export function stopOwnSearch(
	db: Db,
	key: PersonKey,
	{ recordId, again = false }: { recordId: string; again?: boolean },
	how: InboxHow,
): Promise<OwnActed> {
	return onOwn(db, key, { recordId, how }, async (own, row) => {
		const stage = again ? 'open' : 'stopped';
		if (row.stage === stage) return;
		await own.tx.update(records).set({ stage, fresh: true }).where(eq(records.id, row.id));
		if (again) await letWait(own.tx, row.id);
		await note(own, row, again ? 'tracing.taken-up' : 'tracing.stopped');
	});
}

function onOwn(
	db: Db,
	key: PersonKey,
	{ recordId, how }: { recordId: string; how: InboxHow },
	work: (own: OwnSearches, row: RecordRow) => Promise<void>,
): Promise<OwnActed> {
	return atOwnSearches<OwnActed>(db, key, how, async (own) => {
		const row = own.rows.find(({ id, erasedOn }) => id === recordId && !erasedOn);
		if (!row) throw notThere();
		await work(own, row);
		return { ok: true };
	});
}

async function revise(own: OwnSearches, row: RecordRow, said: Sought | string): Promise<void> {
	const { tx, today } = own;
	const { id: recordId, recordRecipient } = row;
	const revision = { recordId, byMember: null, on: today };
	if (typeof said === 'string') {
		await addSealedRevision(tx, { ...revision, sealed: Buffer.from(said, 'base64url') });
	} else await addRevision(tx, { ...revision, recordRecipient, content: said });
	await tx.update(records).set({ fresh: true }).where(eq(records.id, row.id));
	await note(own, row, 'tracing.revised');
}

function share(
	{ tx, report }: OwnSearches,
	{ id: record }: RecordRow,
	sharing: readonly SharedWith[],
	{ now }: InboxHow,
): Promise<void> {
	return shareWith(tx, { record, sharing }, { actor: `person:${report.id}`, now });
}

function note({ tx, report, today }: OwnSearches, row: RecordRow, kind: `tracing.${string}`) {
	const actor = `person:${report.id}` as const;
	return append(tx, { actor, kind, subject: row.id, at: today, facts: {} });
}
