import type { Db } from '#foundations/db/server/index.ts';
import { dayOf } from '#foundations/time/index.ts';
import type { PersonKey } from '#modules/reports/index.ts';
import type { InboxHow, NotOpened } from '#modules/reports/server/index.ts';
import { notThere } from '../at-the-case.ts';
import { atOwnCases } from '../person/at-own-cases.ts';
import { stepsOf, type WhichLetter } from './at-the-letter.ts';
import { type FileKind, fileOf, type LetterFile } from './letter-file.ts';
import { openLetter } from './sealed-letter.ts';

/**
 * A letter to the person, by their receipt: the last that was signed, whatever was drafted since. What
 * no font here can put on paper they get as a page, which shows it.
 */
export async function ownLetter(
	db: Db,
	key: PersonKey,
	{ caseId, entryId, as }: WhichLetter & { as: FileKind },
	how: InboxHow,
): Promise<LetterFile | NotOpened> {
	return atOwnCases<LetterFile>(db, key, how, async (own) => {
		const row = own.rows.find(({ id, erasedOn }) => id === caseId && !erasedOn);
		if (!row) throw notThere();
		const steps = await stepsOf(own.tx, entryId);
		const signed = steps.findLast(({ step, layer }) => step === 'signed' && layer === 'record');
		if (signed?.caseId !== row.id) throw notThere();
		const written = await openLetter(await own.open(row.id), signed.bytes);
		if (!written) throw notThere();
		const today = dayOf(own.now, row.zone).toString();
		const file = await fileOf(written, as, today);
		return file.ok ? file : fileOf(written, 'html', today);
	});
}
