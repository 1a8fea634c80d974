import type { ColumnRoles } from '../table-files/column-roles.ts';
import { placeFor } from '../table-files/place-for.ts';
import { type ReadOptions, readTable, type TableProblem } from '../table-files/read-table.ts';
import { openStore, type Store } from '../table-files/store.ts';
import { writeQuery } from '../table-files/write-table.ts';
import { rolesOfNoColumn, serves, unknownColumns } from './asked-columns.ts';
import type { Calibration } from './calibration.ts';
import { evidenceOf } from './evidence.ts';
import { keyInWords } from './key-in-words.ts';
import { type Linkage, link, type Tell } from './link.ts';
import { areIncidents, linkIncidents } from './link-incidents.ts';
import { noHeader, seenColumns } from './seen-columns.ts';
import { type LinkSettings, ofSide } from './settings.ts';
import { writeSplink } from './splink-settings.ts';
import { openWork } from './stages.ts';
import { type UnclearIds, unclearIds } from './unclear-ids.ts';

export type LinkFiles = {
	/** One file to clear of doubles, or two to link. */
	files: readonly string[];
	settings: LinkSettings;
	reading?: ReadOptions;
	/** Where pairs go: `left_id,right_id,probability`. */
	pairs?: string;
	/** Where groups go, of one file: `id,cluster`. */
	clusters?: string;
	/** A folder that keeps what is done, so that an interrupted run goes on. */
	work?: string;
	/** A folder for the same linkage on Apache Spark, by Splink. */
	splink?: string;
};

export type FileSeen = {
	file: string;
	rows: number;
	id: string | null;
	roles: ColumnRoles;
	/** Rows that share their id or have none: the result cannot tell them apart. */
	unclear: UnclearIds | null;
	/** What a person should look at before they believe the result. */
	doubts: string[];
};

export type LinkedFiles =
	| { ok: false; problems: TableProblem[]; inAll: number }
	| {
			ok: true;
			files: FileSeen[];
			compared: string[];
			/** What was asked for by `use` and stands in no column of both files. */
			absent: string[];
			leftOut: TableProblem[];
			leftOutInAll: number;
			linkage: Pick<Linkage, 'compared' | 'capped' | 'oneToOne'> & {
				/** Of events nothing is said in tenths. */
				calibration: Calibration | null;
			};
			written: { pairs: number; clusters: number };
	  };

const THRESHOLD = 0.5;

/** Reads, links and writes. What a person can correct is returned with file, row and reason. */
export async function linkFiles(task: LinkFiles, tell: Tell): Promise<LinkedFiles> {
	for (const out of [task.pairs, task.clusters]) {
		const problems = out === undefined ? [] : await placeFor(out);
		if (problems.length > 0) return { ok: false, problems, inAll: problems.length };
	}
	const asked = [task.settings, task.reading];
	const store = task.work ? await openWork(task.work, task.files, asked) : await openStore();
	try {
		return await inStore(store, task, tell);
	} finally {
		store.close();
	}
}

async function inStore(store: Store, task: LinkFiles, tell: Tell): Promise<LinkedFiles> {
	const { settings } = task;
	const files: FileSeen[] = [];
	const leftOut: TableProblem[] = [];
	let leftOutInAll = 0;
	const wrong = (problems: TableProblem[], inAll = problems.length): LinkedFiles => {
		return { ok: false, problems, inAll };
	};
	for (const [side, file] of task.files.entries()) {
		tell('reading', side / task.files.length);
		const table = await readTable(store, file, `file${side}`, task.reading);
		if (!table.ok) return wrong(table.problems, table.inAll);
		leftOut.push(...table.leftOut);
		leftOutInAll += table.leftOutInAll;
		const { columns, rows } = table;
		const headless = noHeader(columns);
		if (headless) return wrong([{ file, row: 1, reason: headless }]);
		const problems = unknownColumns(settings, columns, side, file);
		if (problems.length > 0) return wrong(problems);
		const said = {
			id: ofSide<string>(settings.id, side),
			roles: ofSide<ColumnRoles>(settings.roles, side) ?? {},
			use: settings.use ?? [],
		};
		const { id, roles, doubts } = await seenColumns(store, `file${side}`, columns, said);
		const unclear = id === null ? null : await unclearIds(store, `file${side}`, id);
		if (rows === 0) doubts.push('there is nothing under the header');
		files.push({ file, rows, id, roles, unclear, doubts });
	}
	const [left, right = left] = files;
	if (left && right !== left && left.file === right?.file) {
		left.doubts.push('both files are the same one; without --right its doubles are found');
	}
	if (!left || !right) return wrong([{ file: '', reason: 'no file is named' }]);
	const nowhere = rolesOfNoColumn(settings, files);
	if (nowhere.length > 0) return wrong(nowhere);
	if (files.length === 1 && areIncidents(left.roles))
		return incidentsOf(store, task, left, leftOut);
	const evidence = evidenceOf(left.roles, right.roles, settings.use);
	if (evidence.length === 0) {
		return wrong([
			{ file: right.file, reason: 'no column says the same as one of the other file' },
		]);
	}
	const decided = await link(
		store,
		{ evidence, ids: files.map(({ id }) => id), ...settings },
		tell,
	);
	const capped = decided.capped.map((one) => ({ ...one, key: keyInWords(one.key, evidence) }));
	const linkage = { ...decided, capped };
	const written = await write(store, task, linkage);
	if (task.splink) await writeSplink(store, task.splink, linkage);
	const compared = evidence.map(({ name }) => name);
	const absent = (settings.use ?? []).filter((asked) => !serves(asked, evidence));
	return { ok: true, files, compared, absent, leftOut, leftOutInAll, linkage, written };
}

/** Rows that are events are regrouped by day, place and origin; what they share is no name. */
async function incidentsOf(
	store: Store,
	task: LinkFiles,
	file: FileSeen,
	leftOut: TableProblem[],
): Promise<LinkedFiles> {
	const decided = await linkIncidents(store, file.roles, file.id);
	const written = await write(store, task, decided);
	const compared = Object.keys(file.roles).filter((column) =>
		['date', 'coordinates', 'origin', 'event_type'].includes(file.roles[column] ?? ''),
	);
	const linkage = {
		compared: decided.pairs.l.length,
		capped: [],
		oneToOne: false,
		calibration: null,
	};
	const all = { files: [file], compared, absent: [], leftOut, leftOutInAll: leftOut.length };
	return { ok: true, ...all, linkage, written };
}

type Decided = {
	pairs: { l: Int32Array; r: Int32Array };
	probability: Float64Array;
	clusters: Int32Array | null;
};

async function write(
	store: Store,
	task: LinkFiles,
	{ pairs, probability, clusters }: Decided,
): Promise<{ pairs: number; clusters: number }> {
	const least = task.settings.threshold ?? THRESHOLD;
	const kept = probability.filter((value) => value >= least).length;
	if (task.pairs) {
		await store.fillNumbers('result', { l: pairs.l, r: pairs.r, probability });
		await writeQuery(
			store,
			`select a.id as left_id, b.id as right_id, round(probability, 6) as probability
			from result join people a on a.n = l join people b on b.n = r
			where probability >= ${least} order by probability desc, l, r`,
			task.pairs,
		);
	}
	if (!clusters) return { pairs: kept, clusters: 0 };
	const groups = new Set(clusters).size;
	if (task.clusters) {
		const n = Int32Array.from(clusters.keys());
		await store.fillNumbers('result', { n, cluster: clusters });
		await writeQuery(
			store,
			`select a.id as id, b.id as cluster from result
			join people a using (n) join people b on b.n = result.cluster order by a.n`,
			task.clusters,
		);
	}
	return { pairs: kept, clusters: groups };
}
