import { language, number } from '#design/written.ts';
import { m, sideBySide } from '#foundations/languages/index.ts';
import { CONTENT_PROBLEMS } from '../../../content-problems.ts';
import { ENCODINGS } from '../../../files/letters.ts';
import { IMPORT_PROBLEMS, type LeftOut } from '../../../files/read-import.ts';
import type { ImportRoles } from '../../../files/register-columns.ts';

/** What was asked of a file, as its form shows it again. */
export type AskedOfFile = {
	kind: 'missing' | 'alive' | 'dead';
	source: string;
	sharing: readonly string[];
	/** The file itself, packed: it goes with the page and lies nowhere. */
	packed: string;
	/** In what its letters were read; empty where the file itself says so. */
	encoding: string;
};

/** What a file would bring, before anything is kept. */
export type FilePreview = {
	format: 'pfif' | 'csv';
	columns: ImportRoles;
	idColumn: string | null;
	leaveOut: readonly string[];
	samples: Readonly<Record<string, string>>;
	records: number;
	rows: readonly { row: number; title: string }[];
	expired: number;
	leftOut: readonly LeftOut[];
	biometric: readonly string[];
};

/** What a member's import is doing. */
export type Running =
	| { state: 'none' | 'failed' | 'stopped' }
	| { state: 'running'; step: 'reading' | 'writing'; done: number; total: number }
	| {
			state: 'finished';
			imported:
				| { ok: false }
				| ({ ok: true; leftOut: readonly LeftOut[] } & Record<ImportCount, number>);
	  };

export type ImportCount = 'added' | 'revised' | 'same' | 'forgotten';

/** What a column can be said to hold; all else is kept as it is, or not at all. */
export const ROLE_LABELS = {
	full_name: m.tracing_import_role_full_name,
	given_name: m.tracing_import_role_given_name,
	surname: m.tracing_import_role_surname,
	date_of_birth: m.tracing_import_role_date_of_birth,
	birth_year: m.tracing_import_role_birth_year,
	age: m.tracing_import_role_age,
	sex: m.tracing_import_role_sex,
	origin: m.tracing_import_role_origin,
	place: m.tracing_import_role_place,
	phone: m.tracing_import_role_phone,
	nickname: m.search_name_nick,
	travelled_under: m.search_name_under,
	companions: m.search_companions,
	languages: m.search_spoken,
	height: m.search_height,
	effects: m.search_effects,
	samples: m.tracing_found_samples,
	other: m.tracing_import_role_other,
	leave_out: m.tracing_import_role_leave_out,
} as const;

/** The choice that stands for a guess: an address says where from, as a place does. */
export function choiceOf(column: string, { columns, leaveOut }: FilePreview): string {
	const role = columns[column] ?? 'other';
	if (leaveOut.includes(column)) return 'leave_out';
	if (role === 'address' || role === 'postcode') return 'place';
	return Object.hasOwn(ROLE_LABELS, role) ? role : 'other';
}

const { tracing_import_problem_fields: _, ...OF_ROWS } = IMPORT_PROBLEMS;

/** How the letters of a file can be read: the languages that are written so, and the name of it. */
export function encodingOptions(): { value: string; label: string }[] {
	return Object.entries(ENCODINGS).map(([value, languages]) => ({
		value,
		label: sideBySide([languages.map((tag) => language(tag)).join(', '), value]),
	}));
}

/** Why a row stays out, with the field it is about where that helps. */
export function reasonOf({ problem, field, fields }: LeftOut): string {
	if (fields) return fieldsSaid(fields);
	const words: Record<string, () => string> = { ...OF_ROWS, ...CONTENT_PROBLEMS };
	const sentence = words[problem]?.() ?? '';
	const about = field ? FIELDS[field.split('.')[1] ?? '']?.() : undefined;
	return about ? `${about}: ${sentence}` : sentence;
}

function fieldsSaid({ found, expected }: NonNullable<LeftOut['fields']>): string {
	return m.tracing_import_problem_fields({ found: number(found), expected: number(expected) });
}

const FIELDS: Readonly<Record<string, () => string>> = {
	names: m.tracing_evidence_name,
	birth: m.tracing_evidence_birth,
	sex: m.tracing_evidence_sex,
	origins: m.tracing_evidence_origin,
};

/** One line for each row, however much is wrong in it. */
export function leftRows(leftOut: readonly LeftOut[]): { id: string; row: number; why: string }[] {
	const rows = new Map<number, string[]>();
	for (const one of leftOut) rows.set(one.row, [...(rows.get(one.row) ?? []), reasonOf(one)]);
	return [...rows].map(([row, why]) => {
		return { id: String(row), row, why: [...new Set(why)].join(' ') };
	});
}
