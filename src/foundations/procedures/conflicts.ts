import type { Entry, Fact } from './entry.ts';
import type { Procedure } from './procedure.ts';
import type { Conflict } from './state.ts';
import type { Written } from './written-order.ts';

/**
 * Answers that differ and whose authors had not read each other. Both stay, until someone who has
 * read both answers again.
 *
 * @param counts whether an entry, or what corrects it, is in force
 */
export function conflictsOf(
	procedure: Procedure,
	written: readonly Written[],
	counts: (entry: Entry) => boolean,
): Conflict[] {
	const latest = new Map<string, Answer[]>();
	for (const [index, { entry, seen }] of written.entries()) {
		if (!counts(entry)) continue;
		for (const [field, fact] of answersOf(procedure, entry)) {
			const unread = (latest.get(field) ?? []).filter(
				(other) => other.index >= seen && other.entry.id !== entry.corrects,
			);
			latest.set(field, [...unread, { entry, index, fact }]);
		}
	}
	return [...latest].flatMap(([field, answers]) => {
		if (new Set(answers.map(({ fact }) => JSON.stringify(fact))).size < 2) return [];
		return [{ field, entries: answers.map(({ entry }) => entry.id) }];
	});
}

type Answer = { entry: Entry; index: number; fact: Fact };

function answersOf(procedure: Procedure, entry: Entry): [string, Fact][] {
	const to = procedure.actions[entry.action]?.to;
	const facts = Object.entries(entry.facts);
	return to === undefined ? facts : [...facts, ['stage', to]];
}
