import type { Fact } from '#foundations/procedures/index.ts';
import { canonical } from './canonical.ts';
import { asOne, type Group, groupOf } from './groups.ts';
import type { Level } from './huridocs.ts';
import { levelOf, type Source, sourcesOf, type Weighed, weighedOf } from './sources.ts';
import type { Written } from './written.ts';

/** Somebody of an incident, known here by a number. */
export type Role = {
	readonly number: number;
	/** The entry that wrote them down first. */
	readonly entryId: string;
	readonly facts: Written['facts'];
	readonly told: Readonly<Record<string, unknown>>;
	/** Who it is: themselves, or whoever they turned out to be. */
	readonly is: number;
	/** How many they are, where they are several; null: one person. */
	readonly group: Group | null;
};

/** One act: done to one person or to one group, by any number of people. */
export type Act = Omit<Role, 'is' | 'group'> & {
	readonly type: string;
	/** Null: a person who is not, or no longer, in this incident. */
	readonly victim: number | null;
	/** How each took part, by their number. */
	readonly by: ReadonlyMap<number, string>;
	/** Those of this act, and those of everything. */
	readonly sources: readonly Source[];
	readonly level: Level;
	/** What was said of how sure it is, the oldest first. */
	readonly weighed: readonly Weighed[];
};

export type Incident = {
	/** Of the event itself: its kind, its day as far as it is known. */
	readonly event: Written['facts'];
	readonly victims: readonly Role[];
	readonly perpetrators: readonly Role[];
	readonly acts: readonly Act[];
};

/**
 * Who did what to whom, as far as it stands: a correction takes the place of what it corrects and
 * keeps its number, what was taken away is gone and its number stays empty.
 */
export function incidentOf(written: readonly Written[]): Incident {
	const all = standing(written);
	const victims = rolesOf(all, ['addVictim', 'addGroup']);
	const perpetrators = rolesOf(all, ['addPerpetrator']);
	const [who, whose] = [isOf(victims), isOf(perpetrators)];
	const took = all.filter(({ action }) => action === 'addInvolvement');
	const told = sourcesOf(all);
	const acts = all.flatMap((standing): Act[] => {
		const { action, changed: _, ...one } = standing;
		if (action !== 'addAct') return [];
		const { number, facts } = one;
		const sources = told.filter(({ act }) => act === null || act === number);
		const weighed = weighedOf(all, standing);
		const by = took.flatMap(({ facts: { actNumber, perpetrator, involvement } }) => {
			const who = actNumber === number ? whose(perpetrator) : null;
			return who === null ? [] : [[who, String(involvement)] as const];
		});
		const victim = who(facts.victim);
		const weight = { sources, weighed, level: levelOf(weighed) };
		return [{ ...one, type: String(facts.actType), victim, by: new Map(by), ...weight }];
	});
	const event = all.find(({ action }) => action === 'openIncident')?.facts ?? {};
	return { event, victims, perpetrators, acts };
}

type Standing = Omit<Role, 'is' | 'group'> & {
	readonly action: string;
	/** Place of the entry that changed it last. */
	readonly changed: number;
};

/** What stands, each with its number among those of its kind. */
function standing(written: readonly Written[]): Standing[] {
	const roots = new Map<string, string>();
	const found = new Map<string, Standing>();
	const counted = new Map<string, number>();
	for (const [changed, { id, action, facts, corrects, sealed }] of written.entries()) {
		const root = corrects ? roots.get(corrects) : undefined;
		const before = root === undefined ? undefined : found.get(root);
		if (root !== undefined && before?.action === action) {
			roots.set(id, root);
			const told = { ...before.told, ...sealed };
			found.set(root, { ...before, facts: { ...before.facts, ...facts }, told, changed });
			continue;
		}
		if (root !== undefined) found.delete(root);
		// A person and a group are numbered together: an act names either by its number.
		const among = action === 'addGroup' ? 'addVictim' : action;
		const number = (counted.get(among) ?? 0) + 1;
		counted.set(among, number);
		roots.set(id, id);
		found.set(id, { action, number, entryId: id, facts, told: { ...sealed }, changed });
	}
	return [...found.values()];
}

/** A person is the same only as a person, and a group as a group. */
function rolesOf(all: readonly Standing[], actions: readonly string[]): Role[] {
	const own = all.filter(({ action }) => actions.includes(action));
	const is = new Map<number, number>();
	for (const kind of actions) {
		const alike = own.filter(({ action }) => action === kind);
		const same = new Map(alike.map(({ number, facts }) => [number, facts.sameAs]));
		for (const { number } of alike) is.set(number, canonical(same, number));
	}
	const groups = Map.groupBy(own, ({ number }) => is.get(number) ?? number);
	return own.map(({ action, changed: _, ...one }) => {
		const known = is.get(one.number) ?? one.number;
		const said = (groups.get(known) ?? []).flatMap(
			(each) => groupOf(each.action, each.facts) ?? [],
		);
		return { ...one, is: known, group: asOne(said) };
	});
}

function isOf(roles: readonly Role[]) {
	const known = new Map(roles.map(({ number, is }) => [number, is]));
	return (number: Fact | undefined) =>
		(typeof number === 'number' ? known.get(number) : undefined) ?? null;
}
