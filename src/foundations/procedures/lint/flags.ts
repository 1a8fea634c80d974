import type { Procedure } from '../procedure.ts';
import { simpleOf } from '../reads.ts';
import { conditionFaults } from './conditions.ts';
import { type Fault, unknown } from './fault.ts';

/** Flags name what exists, and none waits for itself. */
export function flagFaults(procedure: Procedure): Fault[] {
	const { flags = {}, proposes = {} } = procedure;
	return [
		...Object.entries(flags).flatMap(([flag, condition]) => [
			...conditionFaults(condition, procedure, `flags.${flag}`),
			...ring(procedure, flag),
		]),
		...unknown(Object.keys(proposes), flags, 'proposes', 'flag'),
	];
}

function ring(procedure: Procedure, flag: string): Fault[] {
	const open = [flag];
	const seen = new Set<string>();
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		const condition = procedure.flags?.[next];
		if (!condition) continue;
		for (const one of simpleOf(condition)) {
			// The flag behind `afterLinked` is one of the record beside.
			if ('has' in one || !('flag' in one)) continue;
			if (one.flag === flag) {
				return [{ path: `flags.${flag}`, sentence: `The flag "${flag}" depends on itself.` }];
			}
			if (seen.has(one.flag)) continue;
			seen.add(one.flag);
			open.push(one.flag);
		}
	}
	return [];
}
