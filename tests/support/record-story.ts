import type {
	Capacity,
	ClockState,
	Entry,
	Fact,
	Procedure,
	State,
	Surroundings,
} from '#foundations/procedures/index.ts';
import { append, fold } from '#foundations/procedures/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import { workingCalendarOf } from '#foundations/time/server/index.ts';
import { packFor } from '#modules/cases/packs/index.ts';

/** Whose hand: `counsel:Nia` is Nia as a lawyer; without a name one person for each capacity. */
export type Hand = Capacity | `${Capacity}:${string}`;

type Beside = { procedure: string; story: RecordStory; sure?: boolean };

/**
 * A record told act by act, with the engine as it is: what is refused stays undone. Sealed answers
 * are said to be given where the act asks for them.
 */
export class RecordStory {
	readonly procedure: Procedure;
	entries: Entry[] = [];
	zone: string;
	consents = new Set<string>();
	beside: Beside[] = [];
	readonly country: string;

	constructor(procedure: Procedure, place: { zone?: string; country?: string } = {}) {
		this.procedure = procedure;
		this.zone = place.zone ?? 'UTC';
		this.country = place.country ?? 'neutral';
	}

	/** The codes of everything that stands against it; none: it was done. */
	tries(action: string, hand: Hand, at: string, facts: Record<string, Fact> = {}): string[] {
		const [as, name] = hand.split(':') as [Capacity, string | undefined];
		const now = Temporal.Instant.from(at);
		const asks = Object.keys(this.procedure.actions[action]?.asks ?? {});
		const done = append(
			{
				procedure: this.procedure,
				entries: this.entries,
				surroundings: this.surroundings(at),
			},
			{
				id: `${this.entries.length + 1}`,
				action,
				version: this.procedure.version,
				answers: facts,
				sealed: asks.filter((field) => this.procedure.fields[field]?.half === 'sealed'),
				...(this.entries.length > 0 && { after: `${this.entries.length}` }),
			},
			{ id: name ?? as, as: [as] },
			{ now },
		);
		if (done.ok) this.entries.push(done.entry);
		return done.ok
			? []
			: [
					...done.refused.map(({ code }) => code),
					...done.problems.map(({ field, problem }) => `${field}: ${problem}`),
				];
	}

	/** Done, or the test fails with what stood against it. */
	does(action: string, hand: Hand, at: string, facts: Record<string, Fact> = {}): this {
		const against = this.tries(action, hand, at, facts);
		if (against.length > 0) throw new Error(`${action} was refused: ${against.join(', ')}`);
		return this;
	}

	state(at: string): State {
		return fold(this.procedure, this.entries, Temporal.Instant.from(at), this.surroundings(at));
	}

	clock(id: string, at: string): ClockState {
		const clock = this.state(at).clocks.find((one) => one.id === id);
		if (!clock) throw new Error(`no clock ${id}`);
		return clock;
	}

	standsBeside(...others: RecordStory[]): this {
		this.beside = others.map((story) => ({ procedure: story.procedure.id, story }));
		return this;
	}

	private surroundings(at: string): Surroundings {
		const day = Temporal.Instant.from(at).toZonedDateTimeISO(this.zone).toPlainDate();
		return {
			zone: this.zone,
			pack: packFor(this.country, day),
			calendar: workingCalendarOf(this.country === 'neutral' ? 'FR' : this.country),
			linked: this.beside.map(({ procedure, story, sure = true }) => ({
				...{ procedure, sure },
				state: story.state(at),
			})),
			consents: this.consents,
		};
	}
}
