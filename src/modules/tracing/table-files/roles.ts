/**
 * What a column says about a person. `ignored` is a column that nobody should compare: a running
 * number, a note, the answer of an earlier linkage.
 */
export const ROLES = [
	'given_name',
	'surname',
	'full_name',
	'date_of_birth',
	'birth_year',
	'age',
	'sex',
	'place',
	'origin',
	'postcode',
	'address',
	'number',
	'identifier',
	'phone',
	'email',
	'occupation',
	'event',
	'event_type',
	'date',
	'coordinates',
	'other',
	'ignored',
] as const;

export type Role = (typeof ROLES)[number];
export type ColumnRoles = Record<string, Role>;

export function isRole(value: unknown): value is Role {
	return ROLES.some((role) => role === value);
}
