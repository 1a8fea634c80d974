import type { ColumnRoles, Role } from '../table-files/column-roles.ts';

/** How values of a column are compared. */
export type Kind = 'name' | 'date' | 'sex' | 'text' | 'code' | 'number' | 'place';

/** One thing that is known of both people of a pair, and the columns that hold it. */
export type Evidence = {
	/** A short name for SQL: `given`, `surname`, or `e0`, `e1`. */
	key: string;
	/** As the person calls it: the header of the left file, or the role. */
	name: string;
	role: Role;
	kind: Kind;
	left: string[];
	right: string[];
};

const KINDS: Partial<Record<Role, Kind>> = {
	date_of_birth: 'date',
	birth_year: 'date',
	date: 'date',
	age: 'number',
	sex: 'sex',
	place: 'text',
	origin: 'text',
	postcode: 'code',
	address: 'text',
	number: 'number',
	identifier: 'code',
	phone: 'code',
	email: 'code',
	occupation: 'text',
	event: 'text',
	coordinates: 'place',
	other: 'text',
};

/** So many fit into one pattern of 64 bits. */
const MOST = 16;

/**
 * Pairs the columns of two files: names by their role, everything else by the same header, and a
 * role that each file has once by that role. What only one file has is no evidence.
 */
export function evidenceOf(
	left: ColumnRoles,
	right: ColumnRoles,
	use?: readonly string[],
): Evidence[] {
	const used = (column: string, role: Role) =>
		role !== 'ignored' &&
		(!use ||
			use.includes(role) ||
			use.includes(column) ||
			(role === 'full_name' && (use.includes('given_name') || use.includes('surname'))));
	const ours = Object.entries(left).filter(([column, role]) => used(column, role));
	const theirs = Object.entries(right).filter(([, role]) => role !== 'ignored');
	const withRole = (side: [string, Role][], role: Role) =>
		side.filter(([, other]) => other === role).map(([column]) => column);
	const found: Evidence[] = [];
	const full = { left: withRole(ours, 'full_name'), right: withRole(theirs, 'full_name') };
	for (const role of ['given_name', 'surname'] as const) {
		const sides = { left: withRole(ours, role), right: withRole(theirs, role) };
		const left = sides.left.length > 0 ? sides.left : full.left;
		const right = sides.right.length > 0 ? sides.right : full.right;
		if (left.length === 0 || right.length === 0) continue;
		const key = role === 'given_name' ? 'given' : 'surname';
		found.push({ key, name: role, role, kind: 'name', left, right });
	}
	for (const [column, role] of knownFirst(ours)) {
		const kind = KINDS[role];
		if (!kind || found.length >= MOST) continue;
		const same = theirs.find(([name, other]) => other === role && alike(name, column));
		const only = withRole(ours, role).length === 1 ? withRole(theirs, role) : [];
		const match = same?.[0] ?? (only.length === 1 ? only[0] : undefined);
		if (match === undefined) continue;
		const key = `e${found.length}`;
		found.push({ key, name: column, role, kind, left: [column], right: [match] });
	}
	return found;
}

/** Where not all fit, a birth date is not to give way to columns that nobody knows. */
function knownFirst(columns: [string, Role][]): [string, Role][] {
	if (columns.length <= MOST) return columns;
	const unknown = ([, role]: [string, Role]) => role === 'other';
	return [...columns.filter((one) => !unknown(one)), ...columns.filter(unknown)];
}

function alike(a: string, b: string): boolean {
	const bare = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
	return bare(a) === bare(b);
}
