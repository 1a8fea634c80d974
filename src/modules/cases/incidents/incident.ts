import type { Fact } from '#foundations/procedures/index.ts';
import { canonical } from './canonical.ts';

/** What is read of an entry; entries and lines of a timeline alike, in the order they were written. */
export type Written = {
	readonly id: string;
	readonly action: string;
	readonly facts: Readonly<Record<string, Fact>>;
	readonly corrects?: string | null | undefined;
	/** What was told with it, where it is open to the reader. */
	readonly sealed?: Readonly<Record<string, unknown>> | null | undefined;
};

/** Somebody of an incident, known here by a number. */
export type Role = {
	readonly number: number;
	/** The entry that wrote them down first. */
	readonly entryId: string;
	readonly facts: Written['facts'];
	readonly told: Readonly<Record<string, unknown>>;
	/** Who it is: themselves, or whoever they turned out to be. */
	readonly is: number;
};

/** One act: done to one person, by any number of people. */
export type Act = Omit<Role, 'is'> & {
	readonly type: string;
	/** Null: a person who is not, or no longer, in this incident. */
	readonly victim: number | null;
	/** How each took part, by their number. */
	readonly by: ReadonlyMap<number, string>;
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
	const [victims, perpetrators] = [rolesOf(all, 'addVictim'), rolesOf(all, 'addPerpetrator')];
	const [who, whose] = [isOf(victims), isOf(perpetrators)];
	const took = all.filter(({ action }) => action === 'addInvolvement');
	const acts = all.flatMap(({ action, ...one }): Act[] => {
		if (action !== 'addAct') return [];
		const { number, facts } = one;
		const by = took.flatMap(({ facts: { actNumber, perpetrator, involvement } }) => {
			const who = actNumber === number ? whose(perpetrator) : null;
			return who === null ? [] : [[who, String(involvement)] as const];
		});
		const victim = who(facts.victim);
		return [{ ...one, type: String(facts.actType), victim, by: new Map(by) }];
	});
	const event = all.find(({ action }) => action === 'openIncident')?.facts ?? {};
	return { event, victims, perpetrators, acts };
}

type Standing = Omit<Role, 'is'> & { readonly action: string };

/** What stands, each with its number among those of its kind. */
function standing(written: readonly Written[]): Standing[] {
	const roots = new Map<string, string>();
	const found = new Map<string, Standing>();
	const counted = new Map<string, number>();
	for (const { id, action, facts, corrects, sealed } of written) {
		const root = corrects ? roots.get(corrects) : undefined;
		const before = root === undefined ? undefined : found.get(root);
		if (root !== undefined && before?.action === action) {
			roots.set(id, root);
			const told = { ...before.told, ...sealed };
			found.set(root, { ...before, facts: { ...before.facts, ...facts }, told });
			continue;
		}
		if (root !== undefined) found.delete(root);
		const number = (counted.get(action) ?? 0) + 1;
		counted.set(action, number);
		roots.set(id, id);
		found.set(id, { action, number, entryId: id, facts, told: { ...sealed } });
	}
	return [...found.values()];
}

function rolesOf(all: readonly Standing[], action: string): Role[] {
	const own = all.filter((one) => one.action === action);
	const same = new Map(own.map(({ number, facts }) => [number, facts.sameAs]));
	return own.map(({ action: _, ...one }) => ({ ...one, is: canonical(same, one.number) }));
}

function isOf(roles: readonly Role[]) {
	const known = new Map(roles.map(({ number, is }) => [number, is]));
	return (number: Fact | undefined) =>
		(typeof number === 'number' ? known.get(number) : undefined) ?? null;
}
