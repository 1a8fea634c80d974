import { parse } from 'csv-parse/sync';
import { m } from '#foundations/languages/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import type { Content, SharedWith } from '../content.ts';
import type { ContentProblem } from '../content-problems.ts';
import { readPfif, unlessExpired } from '../pfif/index.ts';
import { readContent } from '../read-content.ts';
import { guessId } from '../table-files/column-roles.ts';
import { contentOfPfif } from './pfif-content.ts';
import { guessImportRoles, type ImportRoles } from './register-columns.ts';
import { contentOfRow, type TableKindOfRecord } from './table-content.ts';
import { withoutBiometrics } from './without-biometrics.ts';

/** Keys of messages (area tracing): why a file or a row of it did not come in. */
export const IMPORT_PROBLEMS = {
	tracing_import_problem_not_xml: m.tracing_import_problem_not_xml,
	tracing_import_problem_not_pfif: m.tracing_import_problem_not_pfif,
	tracing_import_problem_unknown_version: m.tracing_import_problem_unknown_version,
	tracing_import_problem_has_doctype: m.tracing_import_problem_has_doctype,
	tracing_import_problem_table: m.tracing_import_problem_table,
	tracing_import_problem_row: m.tracing_import_problem_row,
	tracing_import_problem_fields: m.tracing_import_problem_fields,
	tracing_import_problem_zero: m.tracing_import_problem_zero,
	tracing_import_problem_no_name: m.tracing_import_problem_no_name,
	tracing_import_problem_placeholder: m.tracing_import_problem_placeholder,
	tracing_import_problem_known: m.tracing_import_problem_known,
	tracing_import_problem_too_large: m.tracing_import_problem_too_large,
	tracing_import_problem_begun: m.tracing_import_problem_begun,
	tracing_import_problem_erased: m.tracing_import_problem_erased,
	tracing_import_problem_letters: m.tracing_import_problem_letters,
} as const;
export type ImportProblem = keyof typeof IMPORT_PROBLEMS;
/** Of a whole file; the lengths of its rows are said row by row. */
export type FileProblem = Exclude<ImportProblem, 'tracing_import_problem_fields'>;

export type ImportFile = {
	/** The whole file. It is read in memory: nothing of it lies on the disk in plain. */
	text: string;
	format: 'pfif' | 'csv';
	/** Of a table; a PFIF file holds searches. */
	kind: TableKindOfRecord;
	/** Columns and what they say; guessed from the header where missing. */
	roles?: ImportRoles | undefined;
	/** Columns of a table that do not come in at all. */
	leaveOut?: readonly string[] | undefined;
	/** The column that numbers the people of a table; guessed where missing, none if empty. */
	idColumn?: string | undefined;
	/** What the families agreed to, as whoever brings the file says. */
	sharing: readonly SharedWith[];
};

export type ImportedRow = {
	row: number;
	content: Content;
	/** What the source calls this person; null where it has no numbers. */
	id: string | null;
	/** When the source last changed it, as it says. */
	on?: string | undefined;
};

/** Of a record of PFIF that is over: only its number is left. */
export type Expired = { row: number; id: string };

/** The header of a table is row 1; a person of PFIF counts from 1. */
export type LeftOut = {
	row: number;
	problem: ImportProblem | ContentProblem;
	/** The field of the record it stands in. */
	field?: string;
	/** Of a row of another length: how many fields it has, and how many the header. */
	fields?: { found: number; expected: number };
};

export type ReadImport =
	| {
			ok: true;
			columns: ImportRoles;
			/** Of a table: the column that numbers its people. */
			idColumn: string | null;
			/** The first filled cell of each column, by which a person sees what it holds. */
			samples: Readonly<Record<string, string>>;
			rows: ImportedRow[];
			expired: Expired[];
			leftOut: LeftOut[];
			/** Columns or fields that measure a body: nothing of them came in (R8). */
			biometric: string[];
	  }
	| { ok: false; problem: FileProblem; line?: number };

/** What fits into one file: more than this is divided. */
export const MOST_ROWS = 5_000;
const MOST_CHARACTERS = 20_000_000;

/** Reads a file of people and says of every row that cannot come in why. */
export function readImport(
	file: ImportFile,
	{ now, today }: { now: Temporal.Instant; today: Temporal.PlainDate },
): ReadImport {
	const tooLarge = { ok: false, problem: 'tracing_import_problem_too_large' } as const;
	if (file.text.length > MOST_CHARACTERS) return tooLarge;
	const found = file.format === 'pfif' ? pfifRows(file, now) : tableRows(file, today);
	if (!found.ok) return found;
	if (found.rows.length > MOST_ROWS) return tooLarge;
	const leftOut = [...found.leftOut];
	const rows: ImportedRow[] = [];
	for (const one of found.rows) {
		const read = readContent(one.content, today);
		if (read.ok) rows.push({ ...one, content: read.content });
		else leftOut.push(...faultsIn(one.row, read.problems));
	}
	return { ...found, rows, leftOut: leftOut.toSorted((a, b) => a.row - b.row) };
}

function faultsIn(row: number, problems: Readonly<Record<string, ContentProblem>>): LeftOut[] {
	return Object.entries(problems).map(([field, problem]) => ({ row, problem, field }));
}

function pfifRows(file: ImportFile, now: Temporal.Instant): ReadImport {
	const read = readPfif(file.text);
	if (!read.ok) {
		const problem = `tracing_import_problem_${read.problem.replaceAll('-', '_')}` as FileProblem;
		return { ok: false, problem, ...('line' in read && { line: read.line }) };
	}
	const { persons, notes } = read.file;
	const notesAbout = Map.groupBy(notes, ({ fields }) => fields.person_record_id);
	const rows: ImportedRow[] = [];
	const expired: Expired[] = [];
	const leftOut: LeftOut[] = [];
	const [seen, measured] = [new Set<string>(), new Set<string>()];
	for (const [i, person] of persons.entries()) {
		const row = i + 1;
		const { person_record_id: id = null, entry_date, source_date } = person.fields;
		const beside = (id && notesAbout.get(id)) || [];
		const whole = {
			fields: withoutBiometrics(person.fields, measured),
			notes: [...person.notes, ...beside].map((note) => ({
				...note,
				fields: withoutBiometrics(note.fields, measured),
			})),
		};
		if (id && seen.has(id)) leftOut.push({ row, problem: 'tracing_import_problem_known' });
		else if (unlessExpired(whole, now) !== whole) expired.push({ row, id: id ?? '' });
		else {
			const content = contentOfPfif(whole, file.sharing);
			rows.push({ row, content, id, on: entry_date ?? source_date });
		}
		if (id) seen.add(id);
	}
	const biometric = [...measured];
	return { ok: true, columns: {}, idColumn: null, samples: {}, rows, expired, leftOut, biometric };
}

function tableRows(file: ImportFile, today: Temporal.PlainDate): ReadImport {
	// A form turns every end of a line into two characters: the same row must stay the same.
	const text = file.text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
	const [head = ''] = text.split(/\r?\n/, 1);
	const marks = [',', ';', '\t', '|'];
	const delimiter = marks.reduce((best, one) =>
		head.split(one).length > head.split(best).length ? one : best,
	);
	let lines: string[][];
	try {
		lines = parse(text, { delimiter, relax_column_count: true, skip_empty_lines: true });
	} catch {
		return { ok: false, problem: 'tracing_import_problem_table' };
	}
	const [header = [], ...body] = lines;
	const names = header.map((name) => name.trim());
	if (names.length === 0 || names.includes('') || new Set(names).size < names.length) {
		return { ok: false, problem: 'tracing_import_problem_table' };
	}
	// What was said of a column that the file does not have says nothing of this file.
	const said = Object.entries({ ...guessImportRoles(names), ...file.roles });
	const columns: ImportRoles = Object.fromEntries(said.filter(([name]) => names.includes(name)));
	const idColumn = names.find((name) => name === (file.idColumn ?? guessId(names))) ?? null;
	const samples = Object.fromEntries(
		names.map((name, at) => [
			name,
			body.find((cells) => isShown(name, cells[at]))?.[at]?.trim() ?? '',
		]),
	);
	const [leaveOut, measured] = [new Set(file.leaveOut), new Set<string>()];
	const rows: ImportedRow[] = [];
	const leftOut: LeftOut[] = [];
	const seen = new Set<string>();
	for (const [i, cells] of body.entries()) {
		const row = i + 2;
		const named = Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
		const id = (idColumn && named[idColumn]?.trim()) || null;
		const wanted = Object.entries(named).filter(([name]) => !leaveOut.has(name));
		const { kind, sharing } = file;
		const mean = { kind, roles: columns, sharing, today };
		const cellsOf = withoutBiometrics(Object.fromEntries(wanted), measured);
		const content = contentOfRow(cellsOf, mean);
		// A row of another length is never mended by guess: one person would get another's cells.
		if (cells.length !== names.length) {
			const fields = { found: cells.length, expected: names.length };
			leftOut.push({ row, problem: 'tracing_import_problem_fields', fields });
		} else if (cells.some((cell) => cell.includes('\0'))) {
			leftOut.push({ row, problem: 'tracing_import_problem_zero' });
		} else if (id && seen.has(id)) {
			leftOut.push({ row, problem: 'tracing_import_problem_known' });
		} else if (isEmpty(content)) {
			leftOut.push({ row, problem: 'tracing_import_problem_no_name' });
		} else rows.push({ row, content, id });
		if (id) seen.add(id);
	}
	const biometric = [...measured];
	return { ok: true, columns, idColumn, samples, rows, expired: [], leftOut, biometric };
}

/** Of somebody sought or found alive a row without any name is nobody. */
function isEmpty(content: Content): boolean {
	return content.kind !== 'dead' && content.kind !== 'event' && content.person.names.length === 0;
}

/** What does not come in is not shown as an example either. */
function isShown(name: string, cell = ''): boolean {
	return cell.trim() !== '' && name in withoutBiometrics({ [name]: cell }, new Set());
}
