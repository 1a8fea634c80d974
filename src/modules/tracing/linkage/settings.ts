import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { calendars } from '#foundations/time/index.ts';
import { ROLES } from '../table-files/column-roles.ts';
import { settingsProblems } from './settings-problems.ts';

const roles = z.record(z.string(), z.enum(ROLES));
const twoSides = <Value extends z.ZodType>(value: Value) =>
	z.union([value, z.strictObject({ left: value, right: value })]);

/** What a person can say about the files beforehand; everything has a default. */
const settingsForm = z.strictObject({
	/** The column that names the rows, or one for each file. */
	id: twoSides(z.string()).optional(),
	/** Roles of columns, where the guess from the header is wrong. */
	roles: z.union([z.strictObject({ left: roles, right: roles }), roles]).optional(),
	/** Roles or columns: nothing else is compared. */
	use: z.array(z.string()).min(1).optional(),
	/** Whether each file has everybody at most once; without it, judged from the files. */
	oneToOne: z.boolean().optional(),
	/** Of the dates in the files. */
	calendar: z.enum(calendars).optional(),
	/** Pairs are written from this probability on. */
	threshold: z.number().min(0).max(1).optional(),
});

export type LinkSettings = z.infer<typeof settingsForm>;

export type ReadSettings = { ok: true; settings: LinkSettings } | { ok: false; reason: string };

/** Reads a settings file, `{"roles": {"Nom": "surname"}, "use": ["surname", "date_of_birth"]}`. */
export async function readSettings(path: string): Promise<ReadSettings> {
	let json: unknown;
	try {
		json = JSON.parse(await readFile(path, 'utf8'));
	} catch (error) {
		return { ok: false, reason: error instanceof SyntaxError ? 'is not JSON' : 'cannot be read' };
	}
	const read = settingsForm.safeParse(json);
	if (read.success) return { ok: true, settings: read.data };
	return { ok: false, reason: settingsProblems(json, Object.keys(settingsForm.shape)).join('; ') };
}

/** What is said of one file, where something can be said of both at once. */
export function ofSide<Value>(
	value: Value | { left: Value; right: Value } | undefined,
	side: number,
): Value | undefined {
	if (typeof value !== 'object' || value === null || !('left' in value) || !('right' in value)) {
		return value as Value | undefined;
	}
	const both = value as { left: Value; right: Value };
	return typeof both.left === typeof both.right ? (side === 0 ? both.left : both.right) : undefined;
}
