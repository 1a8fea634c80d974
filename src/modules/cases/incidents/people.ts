import type { Group } from './groups.ts';
import type { Incident, Role } from './incident.ts';

/**
 * How many people there were: never fewer than `least` and, where it is known, never more than
 * `most`. Whoever is in a group counts with it and not beside it; of people and groups of whom nobody
 * said whether they overlap, `least` takes it that they do and `most` that they do not.
 */
export type People = {
	readonly least: number;
	readonly most: number | null;
	/** Those of them who stand there one by one. */
	readonly persons: ReadonlySet<string>;
};

/** `within`: the group it is in; `apart`: shares nobody with anyone who is not in it. */
type Node = { group: Group | null; within: string | null; apart: boolean };

/**
 * @param keyOf name of a person, the same for whoever is the same
 * @param only numbers of those who are counted, with everyone in them; all when missing
 */
export function peopleOf(
	{ victims }: Incident,
	keyOf: (is: number) => string,
	only?: ReadonlySet<number>,
): People {
	const all = nodesOf(victims, keyOf);
	const chosen = victims.filter(({ is }) => !only || only.has(is));
	const names = new Set(chosen.map((role) => nameOf(role, keyOf)));
	const nodes = new Map(
		[...all].filter(([name]) => chain(all, name).some((one) => names.has(one))),
	);
	const roots = [...nodes].filter(([, { within }]) => within === null || !nodes.has(within));
	const [apart, rest] = [
		roots.filter(([, one]) => one.apart),
		roots.filter(([, one]) => !one.apart),
	];
	const atLeast = (one: string) => insideOf(nodes, one);
	const together = Math.max(
		0,
		...rest.map(([name]) => atLeast(name)),
		personsIn(nodes, new Set(rest.map(([name]) => name))),
	);
	const most = roots.map(([name, { group }]) => {
		if (!group) return 1;
		return group.most === null ? null : Math.max(group.most, atLeast(name));
	});
	return {
		least: apart.reduce((sum, [name]) => sum + atLeast(name), together),
		most: most.reduce((sum, one) => (sum === null || one === null ? null : sum + one), 0),
		persons: new Set([...nodes].flatMap(([name, { group }]) => (group ? [] : [name]))),
	};
}

/** At least so many: as it is said, or as many as stand in it one by one, or as its largest part. */
function insideOf(nodes: ReadonlyMap<string, Node>, name: string): number {
	const parts = [...nodes].filter(([, { within, group }]) => within === name && group);
	return Math.max(
		nodes.get(name)?.group?.least ?? 1,
		personsIn(nodes, new Set([name])),
		...parts.map(([part]) => insideOf(nodes, part)),
	);
}

function personsIn(nodes: ReadonlyMap<string, Node>, roots: ReadonlySet<string>): number {
	const persons = [...nodes].filter(([, { group }]) => !group);
	return persons.filter(([name]) => chain(nodes, name).some((one) => roots.has(one))).length;
}

/** Itself, the group it is in, the group that is in. */
function chain(nodes: ReadonlyMap<string, Node>, name: string): string[] {
	const all = [name];
	for (let next = nodes.get(name)?.within; next; next = nodes.get(next)?.within) all.push(next);
	return all;
}

function nodesOf(victims: readonly Role[], keyOf: (is: number) => string): Map<string, Node> {
	const byNumber = new Map(victims.map((role) => [role.number, role]));
	const nodes = new Map<string, Node>();
	for (const [name, roles] of Map.groupBy(victims, (role) => nameOf(role, keyOf))) {
		const said = roles.map(({ facts }) => facts.partOf);
		const groups = said.flatMap((number) => {
			const other = typeof number === 'number' ? byNumber.get(number) : undefined;
			return other?.group ? [nameOf(other, keyOf)] : [];
		});
		const within = groups.find((one) => !chain(nodes, one).includes(name)) ?? null;
		const apart = within === null && said.includes(0);
		nodes.set(name, { group: roles[0]?.group ?? null, within, apart });
	}
	return nodes;
}

function nameOf({ is, group }: Role, keyOf: (is: number) => string): string {
	return group ? `group ${is}` : keyOf(is);
}
