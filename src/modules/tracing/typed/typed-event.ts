import type { EventContent } from '../content.ts';
import type { EventFacts } from '../event-facts.ts';
import { numberOf, said, type Typed, typedOf } from './typed.ts';

const COUNTS = ['dead', 'missing', 'survivors', 'females', 'males', 'children'] as const;

/** The answers of a posted event. */
export function typedInEvent(form: FormData): Typed {
	return typedOf(form, [
		...['title', 'from_day', 'until_day', 'country', 'route', 'cause', 'category'],
		...[...COUNTS, 'words', 'sources', 'source_quality'],
	]);
}

/**
 * What was typed of an event, in the shapes of its content and its facts, neither of them checked.
 * One day alone is the first and the last.
 */
export function eventIn(typed: Typed): { content: unknown; event: EventFacts } {
	const text = (name: string) => said(typed, name) || undefined;
	const [from, until] = [said(typed, 'from_day'), said(typed, 'until_day')];
	const counts = COUNTS.map((name) => [name, numberOf(typed, name) ?? 0]);
	const facts = {
		...{ from, until: until || from },
		...{ country: text('country'), route: text('route'), cause: text('cause') },
		...{ category: text('category') ?? 'other', sourceQuality: numberOf(typed, 'source_quality') },
		...Object.fromEntries(counts),
	};
	const [words, sources] = [text('words'), text('sources')];
	const content = { kind: 'event', title: said(typed, 'title') };
	return {
		content: { ...content, ...(words && { words }), ...(sources && { sources }) },
		// Whoever registers it finds what is in no list and no number (`faultsOfEvent`).
		event: facts as EventFacts,
	};
}

/** An event as its form shows it again. */
export function typedEvent({ title, words = '', sources = '' }: EventContent, facts: EventFacts) {
	const { from, until, country = '', route = '', cause = '', category, sourceQuality } = facts;
	return {
		...{ title, words, sources, country, route, cause, category },
		...{ from_day: from, until_day: until === from ? '' : until },
		source_quality: String(sourceQuality ?? ''),
		...Object.fromEntries(COUNTS.map((name) => [name, String(facts[name] || '')])),
	} satisfies Typed;
}

/** The control that a field of an event was typed into. @param field `event.until` */
export function controlOfEvent(field: string): string {
	const name = field.replace(/^event\.?/, '');
	return CONTROLS[name] ?? name;
}

const CONTROLS: Record<string, string> = {
	...{ from: 'from_day', until: 'until_day', '': 'from_day' },
	sourceQuality: 'source_quality',
};
