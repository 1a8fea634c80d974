import { append, type Draft, type Entry } from '#foundations/procedures/index.ts';
import { dayOf, type Temporal } from '#foundations/time/index.ts';
import type { NotActed } from '../../acts.ts';
import { asItCame, readAnswers } from '../../read-answers.ts';
import type { Acting } from '../acting.ts';
import type { Loaded } from '../load-record.ts';
import { readings, reasonsOfAll } from '../walls/readings.ts';
import { shownReasons } from '../walls/safeguard-elsewhere.ts';
import { type Doubtful, withDoubtful } from './doubtful.ts';
import type { SealedAnswers } from './sealed-answers.ts';

/** What someone wants to do on a case, from a page, the API or the sweep. */
export type ActInput = {
	action: string;
	/** Version of the definition whose form was filled in. */
	version: number;
	/** By field; what the act does not ask is not taken. */
	answers: unknown;
	/** The mark of what they saw (`CaseView.mark`). */
	after?: string | undefined;
	corrects?: string | undefined;
	/** Nobody stands at the form any more: an answer in doubt is kept as it came, sealed. */
	unattended?: boolean | undefined;
	/** Of a signature: the entry that asked for it (`CaseView.waits`). */
	signs?: string | undefined;
	/** A word of the asker's own: the same again does nothing and finds the entry of the first time. */
	key?: string | undefined;
};

/** The entry as it will stand, or why not. */
type Made = { ok: true; entry: Entry; content: SealedAnswers } | NotActed;

/**
 * The entry that an act makes: answers read, safeguards heard, the time in order. What protects
 * somebody is not stopped by an answer that cannot be read.
 */
export function makeEntry(
	loaded: Loaded & { born?: Temporal.PlainDate },
	acting: Acting,
	input: ActInput & { id: string },
): Made {
	const { procedure, entries, surroundings, seen, born } = loaded;
	const { now, who, row } = acting;
	const read = readAnswers(procedure, input.action, input.answers);
	const known = new Set(entries.map(({ id }) => id));
	const draft: Draft = {
		...{ id: input.id, action: input.action, version: input.version },
		answers: read.answers,
		...(input.corrects && { corrects: input.corrects }),
		...(input.after && known.has(input.after) && { after: input.after }),
	};
	const last = entries.at(-1);
	const at = who.as.includes('person') ? startOfDay(now, row.zone) : inOrder(now, last);
	// Of a person's act only the day is kept: that it follows what was there is said by its mark.
	const placed = who.as.includes('person') && last ? { ...draft, after: last.id } : draft;
	const before = { procedure, entries, surroundings, ...(born && { born }) };
	const tried = (around: Loaded['surroundings']) =>
		inEach(before, around, placed, who, { now, at });
	const made = tried(surroundings);
	const problems = { ...read.problems, ...(made.ok ? {} : byField(made.problems)) };
	if (made.ok && Object.keys(problems).length === 0) return made;
	const refused = made.ok ? [] : made.refused;
	const shown = () => {
		if (refused.length === 0 || seen === surroundings) return refused;
		const again = tried(seen);
		return shownReasons(refused, again.ok ? [] : again.refused);
	};
	const kept = input.unattended || procedure.actions[input.action]?.effect === 'protect';
	if (!kept || refused.length > 0) {
		return { ok: false, problems, refused: shown() };
	}
	return takenAllTheSame(before, placed, acting, { at, problems, given: input.answers });
}

/** Tried in every reading of what lies beside the case: what stands against it in one does so. */
function inEach(
	before: Parameters<typeof append>[0],
	around: Loaded['surroundings'],
	...asked: [draft: Draft, who: Acting['who'], times: Parameters<typeof append>[3]]
): ReturnType<typeof append> {
	const [first, ...others] = readings(around).map((surroundings) =>
		append({ ...before, surroundings }, ...asked),
	);
	if (!first) throw new RangeError('a case is read at least once');
	const all = [first, ...others].map((one) => (one.ok ? [] : one.refused));
	const refused = reasonsOfAll(all);
	if (refused.length === 0 || all.length === 1) return first;
	return { ok: false, problems: first.ok ? [] : first.problems, refused };
}

/** It is not stopped by an answer: what cannot be read of it is sealed as it came. */
function takenAllTheSame(
	before: Parameters<typeof append>[0],
	draft: Draft,
	{ now, who }: Acting,
	{ at, problems, given }: { at: Temporal.Instant; problems: Doubtful; given: unknown },
): Made {
	const unread = Object.keys(problems);
	const readable = Object.entries(draft.answers).filter(([name]) => !unread.includes(name));
	const answers = Object.fromEntries(readable);
	const made = append(before, { ...draft, answers }, who, { now, at });
	if (!made.ok) return { ok: false, problems: byField(made.problems), refused: made.refused };
	const raw = Object.entries((given ?? {}) as object).filter(([name]) => unread.includes(name));
	const kept = Object.fromEntries(raw.map(([name, value]) => [name, asItCame(value)]));
	return { ...made, content: withDoubtful(made.content, kept, problems) };
}

function byField(problems: readonly { field: string; problem: string }[]): NotActed['problems'] {
	return Object.fromEntries(
		problems.map(({ field, problem }) => [field, problem]),
	) as NotActed['problems'];
}

function startOfDay(now: Temporal.Instant, zone: string): Temporal.Instant {
	return dayOf(now, zone).toZonedDateTime(zone).toInstant();
}

/** Written later is later, also within one millisecond and when a clock was set back. */
function inOrder(now: Temporal.Instant, last: Entry | undefined): Temporal.Instant {
	if (!last || last.at.epochMilliseconds < now.epochMilliseconds) return now;
	return last.at.add({ milliseconds: 1 });
}
