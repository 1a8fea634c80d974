import type { Procedure, State } from '#foundations/procedures/index.ts';
import type { TimelineEntry } from '../../views.ts';
import { splitDoubtful } from '../entries/doubtful.ts';
import type { EntryRow } from '../entries/entry-rows.ts';
import { openAnswers } from '../entries/sealed-answers.ts';
import type { Opening } from '../keys.ts';
import { openApart } from '../profile/apart.ts';
import type { sealed } from '../tables.ts';

export type Sealed = typeof sealed.$inferSelect;

export type TimelineOf = {
	procedure: Procedure;
	rows: readonly EntryRow[];
	state: State;
	parts: readonly Sealed[];
	opening: Opening;
	/** Of what is sealed apart, while it is open. */
	profile?: string | null;
};

/** Everything that was done, in the order in which it was written, opened as far as keys fit. */
export async function timelineOf({
	procedure,
	rows,
	state,
	parts,
	opening,
	profile = null,
}: TimelineOf): Promise<TimelineEntry[]> {
	const bySealed = new Map(parts.map((part) => [part.entryId, part]));
	const correctedBy = new Map(
		rows.flatMap(({ id, corrects }) => (corrects ? [[corrects, id]] : [])),
	);
	return Promise.all(
		rows.map(async (row) => {
			const part = bySealed.get(row.id);
			const opened = part ? await openAnswers(opening[part.layer], part.bytes) : null;
			const { answers: said, doubtful } = splitDoubtful(opened);
			const { answers, apart } = await openApart(procedure, said, profile);
			return {
				...{ id: row.id, action: row.action, as: row.capacity, memberId: row.byMember },
				effect: procedure.actions[row.action]?.effect ?? 'neutral',
				at: row.at.toString(),
				happened: row.happened?.toString() ?? null,
				facts: row.facts,
				...{ sealed: answers, apart, doubtful },
				// What was erased is gone and not unreadable: nothing lies there any more.
				unreadable: part !== undefined && opened === null,
				corrects: row.corrects,
				correctedBy: correctedBy.get(row.id) ?? null,
				signatures: signaturesOf(procedure, state, row),
			};
		}),
	);
}

function signaturesOf(procedure: Procedure, state: State, { id, action }: EntryRow) {
	const definition = procedure.actions[action];
	if (!definition || definition.effect === 'protect') return null;
	const need = definition.signatures ?? 1;
	const waiting = state.signing.get(action);
	if (need < 2 || !waiting?.some((entry) => entry.id === id)) return null;
	return { have: waiting.length, need };
}
