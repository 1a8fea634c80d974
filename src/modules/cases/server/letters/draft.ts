import { eq } from 'drizzle-orm';
import { readSettings } from '#foundations/access/server/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import type { Locale } from '#foundations/languages/index.ts';
import { withLocale } from '#foundations/languages/server/index.ts';
import { draftLetter } from '../../letters/draft-letter.ts';
import type { Letter } from '../../letters/letter.ts';
import { notThere } from '../at-the-case.ts';
import { openAnswers } from '../entries/sealed-answers.ts';
import { unlock } from '../keys.ts';
import { sealed } from '../tables.ts';
import type { AtLetter } from './at-the-letter.ts';

/** A fresh draft from the record as it stands, in a language. */
export async function freshDraft(db: Db, at: AtLetter, language: Locale): Promise<Letter> {
	const { loaded, entry, row } = at;
	const settings = await readSettings(db);
	const answers = await answersOf(at);
	const letter = withLocale(language, () =>
		draftLetter({
			...{ procedure: loaded.procedure, state: loaded.state, entry, answers, zone: row.zone },
			organisation: settings?.organisation ?? '',
		}),
	);
	if (!letter) throw notThere();
	return letter;
}

/** The latest answer to each field; of the act itself its own. */
async function answersOf({ tx, session, row, loaded, entry }: AtLetter) {
	const parts = await tx.select().from(sealed).where(eq(sealed.caseId, row.id));
	const opening = await unlock(tx, session, row.id);
	const opened = new Map(
		await Promise.all(
			parts.map(async ({ entryId, layer, bytes }) => {
				return [entryId, await openAnswers(opening[layer], bytes)] as const;
			}),
		),
	);
	const ofAll = loaded.rows.map(({ id }) => opened.get(id) ?? {});
	return Object.assign({}, ...ofAll, loaded.state.facts, entry.facts, opened.get(entry.id));
}
