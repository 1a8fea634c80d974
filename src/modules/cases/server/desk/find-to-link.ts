import { and, desc, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { INCIDENT } from '../../incidents/index.ts';
import { procedureOf } from '../../procedures.ts';
import { type AtCase, atTheCase, type CaseHow, type CaseRow } from '../at-the-case.ts';
import { openAnswers } from '../entries/sealed-answers.ts';
import { unlock } from '../keys.ts';
import { cases, entries, links, sealed } from '../tables.ts';
import { noteOpened } from './note-opened.ts';

export type FoundCase = {
	caseId: string;
	procedure: string;
	/** ISO day. */
	openedOn: string;
	/** The name by which it was found; null: by a number. */
	name: string | null;
};

/** So many are shown, and of so many of the newest the names are opened. */
const MOST = { shown: 20, opened: 100 } as const;

/**
 * Cases that one could be linked with, of those that this member may see: by the number of the case,
 * by that of the report it came out of, or by a name that their key opens. A name that matches is
 * shown, so that they read that case is in the ledger first.
 */
export async function findToLink(
	db: Db,
	session: MemberSession,
	{ caseId, words }: { caseId: string; words: string },
	how: CaseHow,
): Promise<FoundCase[]> {
	const wanted = { caseId, action: 'cases.link' } as const;
	return atTheCase(db, session, wanted, how, (at) => found(at, words.trim()), 'share');
}

async function found(at: AtCase, words: string): Promise<FoundCase[]> {
	if (words.length < 2) return [];
	const byNumber = await withNumber(at, words.toLowerCase());
	if (byNumber.length > 0) return byNumber.map((row) => shown(row, null));
	const byName: FoundCase[] = [];
	for (const row of await newest(at)) {
		const name = await nameIn(at, row, plain(words));
		if (name === null || byName.length === MOST.shown) continue;
		await noteOpened({ ...at, row });
		byName.push(shown(row, name));
	}
	return byName;
}

async function withNumber(at: AtCase, words: string): Promise<CaseRow[]> {
	if (!/^[0-9a-f-]{4,36}$/.test(words)) return [];
	const like = `${words}%`;
	const from = at.tx
		.select({ id: links.caseId })
		.from(links)
		.where(and(eq(links.kind, 'report'), sql`${links.targetId}::text like ${like}`));
	return at.tx
		.select()
		.from(cases)
		.where(and(others(at), or(sql`${cases.id}::text like ${like}`, inArray(cases.id, from))))
		.orderBy(desc(cases.openedOn), cases.id)
		.limit(MOST.shown);
}

async function newest(at: AtCase): Promise<CaseRow[]> {
	const rows = await at.tx
		.select()
		.from(cases)
		.where(others(at))
		.orderBy(desc(cases.openedOn), cases.id)
		.limit(MOST.opened * 4);
	return rows.filter((row) => namingIn(row).length > 0).slice(0, MOST.opened);
}

function others({ row }: AtCase) {
	return and(ne(cases.id, row.id), ne(cases.procedure, INCIDENT), isNull(cases.erasedOn));
}

/** The acts in which a name may have been written. */
function namingIn(row: CaseRow): string[] {
	const { fields, actions } = procedureOf(row);
	if (fields.name?.half !== 'sealed' || fields.name.apart) return [];
	return Object.entries(actions).flatMap(([name, { asks }]) => (asks?.name ? [name] : []));
}

async function nameIn({ tx, session }: AtCase, row: CaseRow, wanted: string) {
	const parts = await tx
		.select({ layer: sealed.layer, bytes: sealed.bytes })
		.from(sealed)
		.innerJoin(entries, eq(entries.id, sealed.entryId))
		.where(and(eq(sealed.caseId, row.id), inArray(entries.action, namingIn(row))));
	if (parts.length === 0) return null;
	const opening = await unlock(tx, session, row.id);
	for (const { layer, bytes } of parts) {
		const name = (await openAnswers(opening[layer], bytes))?.name;
		if (typeof name === 'string' && plain(name).includes(wanted)) return name;
	}
	return null;
}

/** Without accents and case. */
function plain(words: string): string {
	return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function shown({ id, procedure, openedOn }: CaseRow, name: string | null): FoundCase {
	return { caseId: id, procedure, openedOn: openedOn.toString(), name };
}
