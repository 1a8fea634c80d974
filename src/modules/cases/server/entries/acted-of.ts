import type { Entry, Procedure, State } from '#foundations/procedures/index.ts';
import type { Acted } from '../../acts.ts';
import { proposalsOf } from '../../proposals.ts';
import type { BesideCase } from '../walls/beside.ts';

type Done = {
	caseId: string;
	procedure: Procedure;
	/** As it stands with the entry. */
	state: State;
	/** The same as far as whoever acted sees what lies beside it. */
	seen: State;
	linked: readonly BesideCase[];
	entry: Pick<Entry, 'id' | 'action'>;
};

/** What whoever acted is told of an entry that stands. */
export function actedOf({ caseId, procedure, state, seen, linked, entry }: Done): Acted {
	return {
		...{ ok: true, caseId, entryId: entry.id, stage: state.stage },
		proposals: proposalsOf(procedure, seen, linked),
		conflicts: state.conflicts.map(({ field }) => field),
		signatures: signaturesOf(procedure, state, entry),
	};
}

function signaturesOf(procedure: Procedure, state: State, { action }: Pick<Entry, 'action'>) {
	const need = procedure.actions[action];
	if (!need || need.effect === 'protect' || (need.signatures ?? 1) < 2) return null;
	const waiting = state.signing.get(action)?.length;
	return { have: waiting ?? need.signatures ?? 1, need: need.signatures ?? 1 };
}
