import { type EntryOf, KEPT, type LogEntry } from './entry.ts';
import { lineOf } from './lines.ts';
import { standing } from './merge.ts';

/** One act of a wage claim, with what of the log it brings. */
export type ClaimAct = {
	readonly action: string;
	readonly answers: Readonly<Record<string, unknown>>;
};

/** What stands in a claim of a log already. */
export type InClaim = {
	/** Ids of entries. */
	readonly entries: ReadonlySet<string>;
	/** What is known to be kept. */
	readonly kept: ReadonlySet<string>;
	/** Lines that were typed at the desk, by table and words. */
	readonly typed: readonly string[];
};

/** Read from the acts of a claim, whoever wrote them. */
export function inClaim(acts: readonly Readonly<Record<string, unknown>>[]): InClaim {
	const values = acts.flatMap((act) => Object.values(act)).flatMap((value) => value as unknown[]);
	const entries = values.flatMap((row) => {
		const { entry } = (row ?? {}) as { entry?: unknown };
		return typeof entry === 'string' ? [entry] : [];
	});
	return {
		entries: new Set(entries),
		kept: new Set(values.filter((one) => typeof one === 'string')),
		typed: acts.flatMap(typedIn),
	};
}

function typedIn(act: Readonly<Record<string, unknown>>): string[] {
	return Object.entries(act).flatMap(([field, rows]) => {
		if (!Array.isArray(rows)) return [];
		return rows.flatMap((row) => {
			const { words, entry } = (row ?? {}) as { words?: unknown; entry?: unknown };
			if (typeof words !== 'string' || entry !== undefined) return [];
			return [lineIn(field, words, act.contractVersion)];
		});
	});
}

/** The same words of another contract are another line. */
function lineIn(field: string, words: string, version: unknown = ''): string {
	return `${field} ${version} ${words.trim().split(/\s+/).join(' ')}`;
}

/** Without what a member typed already from the worker's mouth: each line there stands for one. */
function untyped(entries: readonly LogEntry[], typed: readonly string[]): LogEntry[] {
	const left = new Map<string, number>();
	for (const line of typed) left.set(line, (left.get(line) ?? 0) + 1);
	return entries.filter((entry) => {
		if (entry.kind === 'kept' || entry.kind === 'gone') return true;
		const version = entry.kind === 'contract' ? entry.version : '';
		const line = lineIn(ACTS[entry.kind].field, lineOf(entry), version);
		const count = left.get(line) ?? 0;
		left.set(line, count - 1);
		return count < 1;
	});
}

/**
 * What of a log does not stand in a claim yet, as acts of it. Each line carries the id of its entry:
 * brought twice it counts once, and what the worker took out again goes out (`wages/standing-rows.ts`).
 * What a member typed in the same words is there already.
 */
export function claimActs(entries: readonly LogEntry[], there: InClaim): ClaimAct[] {
	const byId = new Map(entries.map((entry) => [entry.id, entry]));
	const brought = standing(entries).filter(({ id }) => !there.entries.has(id));
	const fresh = untyped(brought, there.typed);
	const out = entries.flatMap((entry) =>
		entry.kind === 'gone' && there.entries.has(entry.gone) && !there.entries.has(entry.id)
			? [entry]
			: [],
	);
	const acts = new Map<string, { answers: Record<string, unknown>; rows: Row[]; action: string }>();
	const add = (entry: LogEntry, row: Row) => {
		if (entry.kind === 'kept' || entry.kind === 'gone') return;
		const { action, field } = ACTS[entry.kind];
		const version = entry.kind === 'contract' ? entry.version : '';
		// A claim takes at most five hundred lines at once.
		const part = [...acts.values()].filter(
			(one) => one.action === action && one.rows.length >= 400,
		);
		const key = `${action} ${version} ${part.length}`;
		const rows = acts.get(key)?.rows ?? [];
		rows.push(row);
		acts.set(key, {
			action,
			rows,
			answers: { ...(version && { contractVersion: version }), [field]: rows },
		});
	};
	for (const entry of fresh) add(entry, rowOf(entry));
	for (const { id, gone } of out) {
		const before = byId.get(gone);
		if (before) add(before, { entry: id, gone });
	}
	return [...acts.values()]
		.map(({ action, answers }) => ({ action, answers }))
		.concat(keptAct(fresh, there));
}

type Row = Readonly<Record<string, string>>;

const ACTS = {
	work: { action: 'addWork', field: 'workLog' },
	paid: { action: 'addPay', field: 'payments' },
	taken: { action: 'addPay', field: 'payments' },
	cost: { action: 'addCosts', field: 'recruitmentCosts' },
	contract: { action: 'addContract', field: 'contractTerms' },
	leave: { action: 'addLeave', field: 'leaveTaken' },
	injury: { action: 'addInjury', field: 'injuries' },
} as const;

function rowOf(entry: LogEntry): Row {
	const row = { words: lineOf(entry), entry: entry.id };
	return entry.kind === 'contract' ? { ...row, ...termsOf(entry) } : row;
}

function termsOf({ hoursPerWeek, restDaysPerMonth, job }: EntryOf<'contract'>): Row {
	const terms = Object.entries({ hoursPerWeek, restDaysPerMonth, job });
	return Object.fromEntries(terms.filter(([, value]) => value));
}

function keptAct(fresh: readonly LogEntry[], { kept }: InClaim): ClaimAct[] {
	const said = new Set(fresh.flatMap((entry) => (entry.kind === 'kept' ? entry.what : [])));
	const retained = KEPT.filter((one) => said.has(one) && !kept.has(one));
	return retained.length > 0 ? [{ action: 'noteRetained', answers: { retained } }] : [];
}
