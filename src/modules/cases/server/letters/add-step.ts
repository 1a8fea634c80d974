import { newId } from '#foundations/ids/index.ts';
import { sha256 } from '../entries/chain.ts';
import type { Layer } from '../tables.ts';
import type { AtLetter, LetterRow } from './at-the-letter.ts';
import { sealLetter, type Written } from './sealed-letter.ts';
import { type LetterStep, letters } from './tables.ts';

/** The next step of a letter, with its words sealed to those who may read them. */
export async function addStep(
	{ tx, session, row, entry, steps, now }: AtLetter,
	step: LetterStep,
	{ layer, ...written }: { layer: Layer } & Partial<Written>,
): Promise<LetterRow> {
	const recipient = layer === 'record' ? row.recordRecipient : row.deskRecipient;
	const { letter, signature = null } = written;
	const bytes = letter ? await sealLetter(recipient, { letter, signature }) : null;
	const added: LetterRow = {
		...{ id: newId<'letter'>(), caseId: row.id, entryId: entry.id, step, layer, bytes },
		position: (steps.at(-1)?.position ?? 0) + 1,
		byMember: session.member.id,
		at: now,
		hash: bytes && sha256(bytes),
	};
	await tx.insert(letters).values(added);
	return added;
}
