import { m } from '#foundations/languages/index.ts';
import { dayOf } from '#foundations/time/index.ts';
import {
	controlOfEvent,
	controlOfFound,
	controlOfSearch,
	eventIn,
	foundIn,
	readSearch,
	type Typed,
	typedEvent,
	typedFound,
	typedInEvent,
	typedInFound,
	typedInSearch,
	typedSearch,
} from '#modules/tracing/forms.ts';
import {
	CONTENT_PROBLEMS,
	type Content,
	type ContentProblems,
	type EventFacts,
	type RecordKind,
} from '#modules/tracing/index.ts';
import { sentencesOf } from '#modules/tracing/ui/person/sentences.ts';

/** A record as its form shows it again: what was sealed of it and, of an event, its facts. */
export type Known = { content: Content; facts: EventFacts | null };

export type Entered = {
	typed: Typed;
	/** Control → sentence: what a page sees without asking anyone. */
	problems: Readonly<Record<string, string>>;
	/** As far as the form says; the action reads it again, field by field. */
	content: Content;
	event?: EventFacts;
};

/**
 * What was typed into the form of a record.
 *
 * @param before of a change: what the form has no control for stays as it was
 */
export function enteredIn(
	kind: RecordKind,
	form: FormData,
	locals: App.Locals,
	before?: Known,
): Entered {
	const today = todayOf(locals);
	const known = before?.content;
	if (kind === 'event') {
		const typed = typedInEvent(form);
		const { content, event } = eventIn(typed);
		return { typed, problems: {}, content: content as Content, event };
	}
	if (kind === 'missing') {
		const was = known?.kind === 'missing' ? known : undefined;
		// With whom it is shared the form does not ask: it stays what the family said.
		const typed = { ...typedInSearch(form), share: was?.sharing.join(' ') ?? '' };
		const read = readSearch(typed, today, was);
		if (!read.ok) return { typed, problems: sentencesOf(read.problems), content: was as Content };
		return { typed, problems: {}, content: read.content };
	}
	const typed = typedInFound(form);
	const was = known?.kind === 'alive' || known?.kind === 'dead' ? known : undefined;
	const { content, problems } = foundIn(typed, kind, today, was);
	const slips = Object.entries(problems).map(([control, key]) => [control, m[key]()]);
	return { typed, problems: Object.fromEntries(slips), content: content as Content };
}

/** A record as its form shows it again. */
export function typedOf({ content, facts }: Known): Typed {
	if (content.kind === 'event') return facts ? typedEvent(content, facts) : {};
	return content.kind === 'missing' ? typedSearch(content) : typedFound(content);
}

/** What an action found wrong, as sentences at the controls. */
export function problemsAt(
	kind: RecordKind,
	typed: Typed,
	found: ContentProblems,
): Record<string, string> {
	const sentences = Object.entries(found).map(([field, problem]) => {
		const control = CONTROL_OF[kind](field);
		// Nothing was written where a day is needed: that it does not exist would be no help.
		const isEmpty = problem === 'tracing_problem_no_such_day' && !typed[control];
		return [control, CONTENT_PROBLEMS[isEmpty ? 'tracing_problem_required' : problem]()];
	});
	return Object.fromEntries(sentences);
}

const CONTROL_OF = {
	missing: controlOfSearch,
	alive: controlOfFound,
	dead: controlOfFound,
	event: controlOfEvent,
} satisfies Record<RecordKind, (field: string) => string>;

export function todayOf({ now, settings }: App.Locals) {
	return dayOf(now(), settings?.timeZone ?? 'UTC');
}
