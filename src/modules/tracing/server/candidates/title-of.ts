import type { Content } from '../../content.ts';

/** By what a record is called in a list: a name in its own script, or the event's title. */
export function titleOf(content: Content | null): string | null {
	if (!content) return null;
	if (content.kind === 'event') return content.title;
	const { names } = content.person;
	return (names.find(({ use }) => use === 'own') ?? names[0])?.written ?? null;
}
