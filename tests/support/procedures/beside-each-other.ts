import {
	append,
	type Capacity,
	type Entry,
	type Fact,
	fold,
	type Procedure,
	type State,
} from '#foundations/procedures/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import { packFor } from '#modules/cases/packs/index.ts';
import { answersTo } from './a-story.ts';

/** What somebody does in one of the records: `monitor:Okon`; a seed fills what is not answered here. */
export type Deed = {
	record: string;
	action: string;
	hand: string;
	facts?: Record<string, Fact>;
	seed?: number;
};

/** An entry of any of the records, in the order of writing. */
export type Told = Entry & { readonly record: string };

/** Records of one person, each beside all the others, every one folded by itself as at the desk. */
export class BesideEachOther {
	readonly told: Told[] = [];
	now = Temporal.Instant.from('2026-03-02T08:00Z');
	private readonly procedures: ReadonlyMap<string, Procedure>;
	private readonly alone = new Map<string, State>();

	constructor(procedures: readonly Procedure[]) {
		this.procedures = new Map(procedures.map((one) => [one.id, one]));
	}

	wait(hours: number): void {
		this.now = this.now.add({ hours });
		this.alone.clear();
	}

	/** Whether it would be done. */
	may(deed: Deed): boolean {
		return this.attempt(deed) !== null;
	}

	/** Done, if nothing stands against it. */
	does(deed: Deed): boolean {
		const entry = this.attempt(deed);
		if (!entry) return false;
		this.told.push({ ...entry, record: deed.record });
		this.alone.delete(deed.record);
		return true;
	}

	private attempt({ record, action, hand, facts = {}, seed }: Deed): Entry | null {
		const procedure = this.procedures.get(record);
		if (!procedure) throw new RangeError(`no record ${record}`);
		const entries = this.of(record);
		const [as, name = hand] = hand.split(':') as [Capacity, string?];
		const all = answersTo(procedure, action, seed ?? 0);
		const answers = { ...(seed !== undefined && all.answers), ...facts };
		const others = [...this.procedures.keys()].filter((one) => one !== record);
		const linked = others.flatMap((one) =>
			this.of(one).length > 0 ? [{ procedure: one, state: this.stateOf(one) }] : [],
		);
		const after = entries.at(-1)?.id;
		const done = append(
			{ procedure, entries, surroundings: { ...PLACE, linked } },
			{
				...{ id: `${this.told.length + 1}`, action, version: procedure.version, answers },
				sealed: all.sealed,
				...(after !== undefined && { after }),
			},
			{ id: name, as: [as] },
			// Of a person's act the day alone is kept.
			{ now: this.now, ...(as === 'person' && { at: this.now.round(DAY) }) },
		);
		return done.ok ? done.entry : null;
	}

	private of(record: string): Told[] {
		return this.told.filter((one) => one.record === record);
	}

	private stateOf(record: string): State {
		const known = this.alone.get(record);
		if (known) return known;
		const procedure = this.procedures.get(record) as Procedure;
		const state = fold(procedure, this.of(record), this.now, { ...PLACE, linked: [] });
		this.alone.set(record, state);
		return state;
	}
}

const PLACE = {
	zone: 'UTC',
	pack: packFor('neutral', Temporal.PlainDate.from('2026-03-02')),
	consents: new Set<string>(),
};
const DAY = { smallestUnit: 'hour', roundingIncrement: 24, roundingMode: 'floor' } as const;
