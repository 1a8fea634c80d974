import { type ColumnRoles, isRole } from '../table-files/column-roles.ts';
import type { TableProblem } from '../table-files/read-table.ts';
import type { Evidence } from './evidence.ts';
import { type LinkSettings, ofSide } from './settings.ts';

/** Columns that the settings name and the file does not have. */
export function unknownColumns(
	settings: LinkSettings,
	columns: readonly string[],
	side: number,
	file: string,
): TableProblem[] {
	const id = ofSide<string>(settings.id, side);
	const ofThis = settings.roles && 'left' in settings.roles;
	const named = ofThis ? Object.keys(ofSide<ColumnRoles>(settings.roles, side) ?? {}) : [];
	const used = side === 0 ? (settings.use ?? []).filter((name) => !isRole(name)) : [];
	return [...new Set([...(id ? [id] : []), ...named, ...used])]
		.filter((column) => !columns.includes(column))
		.map((column) => ({
			file,
			column,
			reason: `there is no such column; there are ${columns.join(', ')}`,
		}));
}

/** Columns to which the settings give a role for both files, and which neither has. */
export function rolesOfNoColumn(
	{ roles }: LinkSettings,
	files: readonly { file: string; roles: ColumnRoles }[],
): TableProblem[] {
	if (!roles || 'left' in roles) return [];
	return Object.keys(roles)
		.filter((column) => files.every((file) => !Object.hasOwn(file.roles, column)))
		.map((column) => ({
			file: files.map(({ file }) => file).join(' and '),
			column,
			reason: 'there is no such column',
		}));
}

/** A role of `use`, or a column of the left file, that something compared has. */
export function serves(asked: string, evidence: readonly Evidence[]): boolean {
	const named = asked === 'full_name' ? 'given_name' : asked;
	return evidence.some(({ role, left }) => role === named || left.includes(asked));
}

/** Of the roles that are given, those of columns that this file has. */
export function onlyOf(roles: ColumnRoles, columns: readonly string[]): ColumnRoles {
	return Object.fromEntries(Object.entries(roles).filter(([column]) => columns.includes(column)));
}
