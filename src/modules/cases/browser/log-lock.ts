import {
	lockWithCode,
	newKeys,
	openText,
	openWithCode,
	sealText,
} from '#foundations/sealing/index.ts';
import { EMPTY, mergeEntries, mergeLogs, readEntry, type WorkLog } from '../worklog/index.ts';
import { findLog, type Kept, keepLog } from './log-store.ts';

/** A log that is open in this page, for as long as the page is there. */
export type OpenLog = {
	log(): WorkLog;
	/** Changes it and keeps it, sealed; what another page wrote meanwhile is kept too. */
	change(how: (log: WorkLog) => WorkLog): Promise<WorkLog>;
};

/** @throws when the device keeps nothing, or keeps a log already */
export async function beginLog(code: string): Promise<OpenLog> {
	const { identity, recipient } = await newKeys();
	const locked = await lockWithCode(identity, code);
	const first = { count: 1, locked, recipient, sealed: await sealed(recipient, EMPTY) };
	if (!(await keepLog(first))) throw new Error('there is a log already');
	return openLog(first, identity, EMPTY);
}

/** Null for another code. */
export async function unlockLog(kept: Kept, code: string): Promise<OpenLog | null> {
	const identity = await openWithCode(kept.locked, code);
	return identity ? openLog(kept, identity, await opened(identity, kept)) : null;
}

function openLog(kept: Kept, identity: string, log: WorkLog): OpenLog {
	let now = { kept, log };
	let before: Promise<unknown> = Promise.resolve();
	const write = async (how: (log: WorkLog) => WorkLog): Promise<WorkLog> => {
		const { recipient } = now.kept;
		const log = how(now.log);
		const next = { ...now.kept, count: now.kept.count + 1, sealed: await sealed(recipient, log) };
		if (await keepLog(next)) {
			now = { kept: next, log };
			return log;
		}
		const other = await findLog();
		// Wiped elsewhere: what a person deleted does not come back.
		if (!other || other.recipient !== recipient) throw new Error('the log is gone');
		now = { kept: other, log: mergeLogs(await opened(identity, other), now.log) };
		return write(how);
	};
	return {
		log: () => now.log,
		change(how) {
			const work = before.then(() => write(how));
			before = work.catch(() => {});
			return work;
		},
	};
}

async function opened(identity: string, { sealed }: Kept): Promise<WorkLog> {
	const { entries, sent, waiting } = JSON.parse(await openText(identity, sealed)) as WorkLog;
	return {
		entries: mergeEntries(
			entries.flatMap((one) => readEntry(one) ?? []),
			[],
		),
		sent,
		waiting,
	};
}

/** Padded: how much was written would show in the length. */
async function sealed(recipient: string, log: WorkLog): Promise<Uint8Array> {
	const text = JSON.stringify(log);
	return sealText([recipient], text.padEnd(Math.ceil(text.length / 4096) * 4096));
}
