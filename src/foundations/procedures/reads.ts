import type { Condition } from './condition.ts';
import type { Procedure } from './procedure.ts';

/** The simple conditions of a condition, whatever they are nested in. Linked ones are not entered. */
export function simpleOf(condition: Condition): Condition[] {
	if ('all' in condition) return condition.all.flatMap(simpleOf);
	if ('any' in condition) return condition.any.flatMap(simpleOf);
	if ('not' in condition) return simpleOf(condition.not);
	return [condition];
}

/** The fields that conditions read, through flags as well. */
export function fieldsRead(procedure: Procedure, conditions: readonly Condition[]): Set<string> {
	const read = allRead(procedure, conditions);
	return new Set(read.flatMap((one) => ('field' in one ? [one.field] : [])));
}

/** The actions that conditions read, through flags as well. */
export function actionsRead(procedure: Procedure, conditions: readonly Condition[]): Set<string> {
	const read = allRead(procedure, conditions);
	return new Set(read.flatMap((one) => ('has' in one ? [one.has] : [])));
}

/** The simple conditions, those behind flags too. */
function allRead(procedure: Procedure, conditions: readonly Condition[]): Condition[] {
	const read: Condition[] = [];
	const flags = new Set<string>();
	const open = conditions.flatMap(simpleOf);
	for (let next = open.pop(); next; next = open.pop()) {
		read.push(next);
		if ('has' in next || !('flag' in next) || flags.has(next.flag)) continue;
		flags.add(next.flag);
		const behind = procedure.flags?.[next.flag];
		if (behind) open.push(...simpleOf(behind));
	}
	return read;
}
