import { gunzipSync, gzipSync } from 'node:zlib';
import { SHARED_WITH } from '#modules/tracing/index.ts';
import { type Importing, isImportRole, lettersIn } from '#modules/tracing/server/index.ts';

/** The largest file of people; a page that holds one must still be shown. */
export const MOST_BYTES = 8_000_000;

/** What was asked, as the page shows it again; the file itself goes with the page and lies nowhere. */
export type TypedImport = {
	kind: 'missing' | 'alive' | 'dead';
	source: string;
	sharing: readonly string[];
	packed: string;
	/** In what its letters were read where it does not say so itself; else empty. */
	encoding: string;
};

export type PostedFile =
	/** `looked`: the person saw a preview with its letters read so. */
	| { ok: true; file: Importing; typed: TypedImport; looked: boolean }
	| {
			ok: false;
			problem:
				| 'tracing_import_file_missing'
				| 'tracing_import_file_empty'
				| 'tracing_import_problem_letters'
				| 'tracing_import_problem_too_large';
			typed: TypedImport;
	  };

/** A file that was chosen, or the one that came back with the preview, and what is said of it. */
export async function postedFile(form: FormData): Promise<PostedFile> {
	const typed = typedIn(form);
	const bytes = (await chosen(form)) ?? unpacked(typed.packed);
	if (!bytes) return { ok: false, problem: MISSING, typed };
	if (bytes.length === 0) return { ok: false, problem: EMPTY, typed };
	if (bytes.length > MOST_BYTES) return { ok: false, problem: TOO_LARGE, typed };
	const letters = lettersIn(bytes, typed.encoding);
	if (!letters) return { ok: false, problem: LETTERS, typed };
	const { text } = letters;
	const encoding = letters.encoding ?? '';
	const { kind, source, sharing } = typed;
	const format = /^\uFEFF?\s*</.test(text) ? 'pfif' : 'csv';
	const searches = format === 'pfif' || kind === 'missing';
	const wanted = searches ? SHARED_WITH.filter((one) => sharing.includes(one)) : [];
	return {
		ok: true,
		typed: { ...typed, encoding, packed: gzipSync(bytes).toString('base64') },
		looked: textOf(form, 'encoding_seen') === encoding,
		file: {
			...{ text, kind, source, format, sharing: wanted },
			...columnsIn(form),
		},
	};
}

const MISSING = 'tracing_import_file_missing';
const EMPTY = 'tracing_import_file_empty';
const LETTERS = 'tracing_import_problem_letters';
const TOO_LARGE = 'tracing_import_problem_too_large';

function typedIn(form: FormData): TypedImport {
	const kind = textOf(form, 'kind');
	return {
		kind: kind === 'alive' || kind === 'dead' ? kind : 'missing',
		source: textOf(form, 'source').trim().slice(0, 300),
		sharing: form.getAll('share').map(String),
		packed: textOf(form, 'packed'),
		encoding: textOf(form, 'encoding'),
	};
}

async function chosen(form: FormData): Promise<Buffer | null> {
	const file = form.get('file');
	const isChosen = file instanceof File && (file.size > 0 || file.name !== '');
	return isChosen ? Buffer.from(await file.arrayBuffer()) : null;
}

/** Nothing for what is broken, or would unfold to more than a file may hold. */
function unpacked(packed: string): Buffer | null {
	try {
		return gunzipSync(Buffer.from(packed, 'base64'), { maxOutputLength: MOST_BYTES });
	} catch {
		return null;
	}
}

/** What a person said of the columns; nothing where they were not asked yet. */
function columnsIn(form: FormData): Pick<Importing, 'roles' | 'leaveOut' | 'idColumn'> {
	const columns = form.getAll('column').map(String);
	if (columns.length === 0) return {};
	const roles: NonNullable<Importing['roles']> = {};
	const leaveOut: string[] = [];
	for (const [i, column] of columns.entries()) {
		const role = textOf(form, `role_${i}`);
		if (role === 'leave_out') leaveOut.push(column);
		roles[column] = isImportRole(role) ? role : 'other';
	}
	return { roles, leaveOut, idColumn: textOf(form, 'id_column') };
}

function textOf(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value : '';
}
