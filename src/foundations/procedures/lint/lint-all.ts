import type { Condition } from '../condition.ts';
import type { Procedure } from '../procedure.ts';
import { conditionFaults } from './conditions.ts';
import { type Fault, fault } from './fault.ts';
import { type KeptElsewhere, keptFaults } from './kept-elsewhere.ts';
import { lint } from './lint.ts';

/** A fault and the definition it is in. */
export type FaultIn = Fault & { readonly procedure: string };

/** Each definition by itself, what they say of each other, and what others keep for them. */
export function lintAll(procedures: readonly Procedure[], kept: KeptElsewhere = {}): FaultIn[] {
	const byId = new Map(procedures.map((procedure) => [procedure.id, procedure]));
	const versions = procedures.map(({ id, version }) => `${id}@${version}`);
	return procedures.flatMap((procedure, i) => {
		const own = lint(procedure);
		const again = versions.indexOf(`${procedure.id}@${procedure.version}`) < i;
		const faults = [
			...own,
			...fault(again, 'id', `"${versions[i]}" is defined twice.`),
			...(own.length > 0
				? []
				: [
						...proposed(procedure, byId),
						...linked(procedure, byId),
						...keptFaults(procedure, kept),
					]),
		];
		return faults.map((one) => ({ procedure: procedure.id, ...one }));
	});
}

type Known = ReadonlyMap<string, Procedure>;

function proposed({ actions, clocks = {}, proposes = {} }: Procedure, known: Known): Fault[] {
	return [
		...Object.entries(proposes).flatMap(([flag, ids]) =>
			ids.flatMap((id, i) => unknownTo(known, id, `proposes.${flag}.${i}`)),
		),
		...Object.entries(actions).flatMap(([name, { proposes = [] }]) =>
			proposes.flatMap((id, i) => unknownTo(known, id, `actions.${name}.proposes.${i}`)),
		),
		...Object.entries(clocks).flatMap(([name, { breach }]) =>
			breach ? unknownTo(known, breach.proposes, `clocks.${name}.breach.proposes`) : [],
		),
	];
}

function linked(procedure: Procedure, known: Known): Fault[] {
	const { flags = {}, actions, clocks = {} } = procedure;
	return [
		...Object.entries(flags).flatMap(([name, condition]) =>
			inside(condition, `flags.${name}`, known),
		),
		...Object.entries(clocks).flatMap(([name, { when }]) =>
			when ? inside(when, `clocks.${name}.when`, known) : [],
		),
		...Object.entries(actions).flatMap(([name, action]) =>
			action.effect === 'protect'
				? []
				: (action.needs ?? []).flatMap(({ test }, i) =>
						inside(test, `actions.${name}.needs.${i}.test`, known),
					),
		),
	];
}

/** What is asked of a linked record must be there to be asked. */
function inside(condition: Condition, path: string, known: Known): Fault[] {
	if ('all' in condition) {
		return condition.all.flatMap((one, i) => inside(one, `${path}.all.${i}`, known));
	}
	if ('any' in condition) {
		return condition.any.flatMap((one, i) => inside(one, `${path}.any.${i}`, known));
	}
	if ('not' in condition) return inside(condition.not, `${path}.not`, known);
	if ('afterLinked' in condition) {
		const flags = known.get(condition.afterLinked)?.flags;
		if (!flags) return unknownTo(known, condition.afterLinked, `${path}.afterLinked`);
		const none = !Object.hasOwn(flags, condition.flag);
		return fault(none, `${path}.flag`, `There is no flag called "${condition.flag}".`);
	}
	if (!('linked' in condition)) return [];
	const other = known.get(condition.linked);
	if (!other) return unknownTo(known, condition.linked, `${path}.linked`);
	const [key, test] = 'some' in condition ? ['some', condition.some] : ['every', condition.every];
	return conditionFaults(test as Condition, other, `${path}.${key}`);
}

function unknownTo(known: Known, id: string, path: string): Fault[] {
	return fault(!known.has(id), path, `There is no procedure called "${id}".`);
}
