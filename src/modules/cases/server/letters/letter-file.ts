import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { baseLocale, type Locale } from '#foundations/languages/index.ts';
import { withLocale } from '#foundations/languages/server/index.ts';
import { dayOf } from '#foundations/time/index.ts';
import { letterHtml } from '../../letters/letter-html.ts';
import { sheetOf } from '../../letters/sheet.ts';
import type { CaseHow } from '../at-the-case.ts';
import { noteOpened } from '../desk/note-opened.ts';
import { atTheLetter, type WhichLetter } from './at-the-letter.ts';
import { printLetter } from './print-letter.ts';
import { letterNow } from './read-letter.ts';
import type { Written } from './sealed-letter.ts';

export type FileKind = 'pdf' | 'html';

/** A letter to take away; or the characters that no font here has. */
export type LetterFile =
	| { ok: true; name: string; type: string; bytes: Uint8Array }
	| { ok: false; missing: readonly string[] };

/** The letter as it stands, as a file; one that nobody signed says so at its head. */
export async function letterFile(
	db: Db,
	session: MemberSession,
	{ as, language = null, ...which }: WhichLetter & { as: FileKind; language?: Locale | null },
	how: CaseHow,
): Promise<LetterFile> {
	return atTheLetter(db, session, { ...which, action: 'cases.read' }, how, async (at) => {
		const written = await letterNow(db, at, { language, spoken: baseLocale });
		const file = await fileOf(written, as, dayOf(at.now, at.row.zone).toString());
		await noteOpened(at);
		return file;
	});
}

/** @param today ISO day, for a draft. Its name says nothing: it stays in the list of downloads. */
export async function fileOf(
	{ letter, signature }: Written,
	as: FileKind,
	today: string,
): Promise<LetterFile> {
	const sheet = withLocale(letter.language, () => sheetOf(letter, signature, today));
	const name = `letter-${letter.reference.toLowerCase()}.${as}`;
	if (as === 'html') {
		const bytes = new TextEncoder().encode(letterHtml(sheet));
		return { ok: true, name, type: 'text/html; charset=utf-8', bytes };
	}
	const printed = await printLetter(sheet);
	if (!printed.ok) return printed;
	return { ok: true, name, type: 'application/pdf', bytes: printed.pdf };
}
