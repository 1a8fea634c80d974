import { calendars } from '#foundations/time/index.ts';
import { isRole, ROLES } from '../table-files/column-roles.ts';

/**
 * What is wrong with settings that were not understood, a sentence for each mistake.
 *
 * @param keys what settings can say
 */
export function settingsProblems(json: unknown, keys: readonly string[]): string[] {
	if (!isObject(json)) return ['has to be one object, {"roles": {"nom": "surname"}}'];
	const strange = Object.keys(json).filter((key) => !keys.includes(key));
	const problems = [
		...strange.map((key) => `${key}: there is no such setting; there are ${keys.join(', ')}`),
		...Object.entries(json).flatMap(([key, value]) => PROBLEMS[key]?.(value) ?? []),
	];
	return problems.length > 0 ? problems : ['cannot be understood; look at the guide'];
}

const PROBLEMS: Readonly<Record<string, (value: unknown) => string[]>> = {
	id: (value) => {
		if (typeof value === 'string') return [];
		if (!isObject(value))
			return ['id: give the name of a column, or one for left and one for right'];
		return [
			...sidesOf('id', value),
			...Object.entries(value)
				.filter(([, column]) => typeof column !== 'string')
				.map(([side]) => `id.${side}: give the name of a column`),
		];
	},
	roles: (value) => {
		if (!isObject(value)) return ['roles: give columns and their roles, {"nom": "surname"}'];
		if (!('left' in value || 'right' in value) || typeof Object.values(value)[0] === 'string') {
			return rolesIn('roles', value);
		}
		return [
			...sidesOf('roles', value),
			...['left', 'right']
				.filter((side) => side in value)
				.flatMap((side) => rolesIn(`roles.${side}`, value[side])),
		];
	},
	use: (value) =>
		Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string')
			? []
			: ['use: give a list of roles or columns, ["surname", "date_of_birth"]'],
	oneToOne: (value) => (typeof value === 'boolean' ? [] : ['oneToOne: say true or false']),
	calendar: (value) =>
		calendars.some((calendar) => calendar === value)
			? []
			: [`calendar: say one of ${calendars.join(', ')}`],
	threshold: (value) =>
		typeof value === 'number' && value >= 0 && value <= 1
			? []
			: ['threshold: give a probability from 0 to 1, without quotation marks'],
};

function sidesOf(key: string, value: Record<string, unknown>): string[] {
	const missing = ['left', 'right'].filter((side) => !(side in value));
	const strange = Object.keys(value).filter((side) => side !== 'left' && side !== 'right');
	return [
		...missing.map(
			(side) =>
				`${key}: ${side} is missing; name both sides, left and right (an empty one is {}), or neither`,
		),
		...strange.map((side) => `${key}.${side}: there are left and right, and nothing beside them`),
	];
}

function rolesIn(where: string, value: unknown): string[] {
	if (!isObject(value)) return [`${where}: give columns and their roles, {"nom": "surname"}`];
	return Object.entries(value)
		.filter(([, role]) => !isRole(role))
		.map(([column, role]) => {
			const said = typeof role === 'string' ? `${role} is no role` : 'that is no role';
			return `${where}.${column}: ${said}; roles are ${ROLES.join(' ')}`;
		});
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
