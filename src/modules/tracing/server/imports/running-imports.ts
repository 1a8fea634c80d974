import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { type Imported, type Importing, importRecords } from '../import-records.ts';

/** What a member's import is doing; told to nobody else, and gone with the process. */
export type ImportState =
	| { state: 'none' }
	| { state: 'running'; step: 'reading' | 'writing'; done: number; total: number }
	| { state: 'finished'; imported: Imported }
	/** Nothing of the file came in. */
	| { state: 'failed' };

/**
 * Begins to bring a file in and comes back: thousands of records take longer than a browser waits.
 * One at a time for each member. Whatever happens to the page, the file comes in whole or not at all;
 * until then, and no longer, the member's keys outlive the request.
 *
 * @returns settles when it is over, well or not; null while another of theirs is running
 */
export function startImport(
	db: Db,
	session: MemberSession,
	file: Importing,
	how: { now: Temporal.Instant },
): Promise<void> | null {
	const { id } = session.member;
	if (importState(session).state === 'running') return null;
	running.set(id, { state: 'running', step: 'reading', done: 0, total: 0 });
	const work = importRecords(db, session, file, how, (step, done, total) => {
		running.set(id, { state: 'running', step, done, total });
	});
	return work.then(
		(imported) => void running.set(id, { state: 'finished', imported }),
		(error: unknown) => {
			running.set(id, { state: 'failed' });
			console.error(`tracing: an import failed: ${error instanceof Error ? error.name : ''}`);
		},
	);
}

export function importState({ member }: MemberSession): ImportState {
	return running.get(member.id) ?? { state: 'none' };
}

/** What came of it was seen. */
export function forgetImport(session: MemberSession): void {
	if (importState(session).state !== 'running') running.delete(session.member.id);
}

const running = new Map<string, ImportState>();
