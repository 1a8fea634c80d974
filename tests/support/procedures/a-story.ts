import fc from 'fast-check';
import {
	type AskedField,
	append,
	CAPACITIES,
	type Entry,
	fold,
	type Procedure,
	possibleActs,
	type Surroundings,
	type Who,
} from '#foundations/procedures/index.ts';
import { Temporal } from '#foundations/time/index.ts';

/** One thing somebody tries: which act, who, in which capacity, with which answers, how much later. */
type Attempt = { pick: number; who: number; hours: number; answers: number; corrects: number };

/** What anybody might try on a record, in any order. Most of it is refused. */
export const attempts = (most: number) =>
	fc.array(
		fc.record({
			pick: fc.nat(),
			who: fc.nat(),
			hours: fc.integer({ min: 0, max: 2_000 }),
			answers: fc.nat(),
			corrects: fc.nat(),
		}),
		{ minLength: 1, maxLength: most },
	);

/** Plays a story: each attempt is added if nothing stands against it. */
export function played(
	procedure: Procedure,
	story: readonly Attempt[],
	surroundings: Surroundings,
	seen: (attempt: {
		draft: Parameters<typeof append>[1];
		who: Parameters<typeof append>[2];
		now: Temporal.Instant;
		entries: readonly Entry[];
	}) => void = () => {},
): { entries: Entry[]; now: Temporal.Instant } {
	const actions = Object.keys(procedure.actions);
	const entries: Entry[] = [];
	let now = Temporal.Instant.from('2026-01-05T08:00Z');
	for (const [i, { pick, who: whom, hours, answers, corrects }] of story.entries()) {
		now = now.add({ hours });
		const wanted = { id: `member-${whom % 5}`, as: CAPACITIES };
		// Most try what seems possible to them, or hardly any story would go far; the rest anything.
		const open = pick % 3 === 0 ? [] : possibleTo(wanted, now);
		const choice = open.length > 0 ? open : actions;
		const action = choice[Math.floor(pick / 3) % choice.length] ?? '';
		const capacity = CAPACITIES[whom % CAPACITIES.length] ?? 'person';
		const by = procedure.actions[action]?.by ?? [capacity];
		const as = pick % 3 === 0 ? capacity : (by[whom % by.length] ?? capacity);
		const who = { id: wanted.id, as: [as] };
		const draft = {
			id: `e${i}`,
			action,
			version: procedure.version,
			...answersTo(procedure, action, answers),
			...(corrects % 7 === 0 && {
				corrects: entries[corrects % (entries.length || 1)]?.id ?? 'none',
			}),
			...(entries.length > 0 && {
				after: entries[entries.length - 1 - (corrects % 3 === 0 ? 1 : 0)]?.id ?? 'e0',
			}),
		};
		seen({ draft, who, now, entries });
		const done = append({ procedure, entries, surroundings }, draft, who, { now });
		if (done.ok) entries.push(done.entry);
	}
	return { entries, now };

	function possibleTo(who: Who, at: Temporal.Instant): string[] {
		const state = fold(procedure, entries, at, surroundings);
		const acts = possibleActs(procedure, state, who, surroundings);
		return acts.flatMap(({ action, refused }) => (refused.length === 0 ? [action] : []));
	}
}

export function answersTo(procedure: Procedure, action: string, seed: number) {
	const asks = Object.keys(procedure.actions[action]?.asks ?? {});
	const answers: Record<string, unknown> = {};
	const sealed: string[] = [];
	for (const [i, name] of asks.entries()) {
		const field = procedure.fields[name];
		if (field?.half === 'sealed') sealed.push(name);
		else if (field) answers[name] = someAnswer(field, seed + i);
	}
	return { answers, sealed };
}

function someAnswer({ type, choices = [] }: AskedField, seed: number): unknown {
	if (type === 'choice') return choices[seed % choices.length];
	if (type === 'choices') return choices.filter((_, i) => (seed >> i) % 2 === 0);
	if (type === 'yes-no') return seed % 2 === 0;
	if (type === 'yes-no-unknown') return ['yes', 'no', 'unknown'][seed % 3];
	if (type === 'date') return `2025-${String((seed % 12) + 1).padStart(2, '0')}-11`;
	if (type === 'moment') return `2025-12-${String((seed % 28) + 1).padStart(2, '0')}T09:30`;
	if (type === 'number') return seed % 100;
	if (type === 'country') return ['TN', 'GT', 'BD'][seed % 3];
	return ['ti', 'es', 'bn'][seed % 3];
}
