import type { Message, Variants } from './read.ts';

/** Every sentence of a message, with the choices that lead to it. */
export function sentencesOf(message: Message): string[] {
	return typeof message === 'string'
		? [message]
		: message.flatMap((one) => Object.values(one.match));
}

/** Names in braces and names of markup, e.g. `{name}`, `{#link}`; each once, in order of letters. */
export function placeholdersOf(message: Message): string[] {
	const names = sentencesOf(message).flatMap((sentence) =>
		[...sentence.matchAll(/(?<!\\)\{([#/]?[\w]+)[^}]*\}/g)].map((found) => found[1] ?? ''),
	);
	return [...new Set(names)].toSorted();
}

/** A plural of a message: the variable that holds the category, and which categories have a form. */
export type Plural = { name: string; options: Intl.PluralRulesOptions; categories: Set<string> };

export function pluralsOf(message: Message): Plural[] {
	if (typeof message === 'string') return [];
	return message.flatMap((one) =>
		(one.declarations ?? []).flatMap((declaration) => {
			const found = /^local (\w+) = \w+: plural(.*)$/.exec(declaration);
			if (!found) return [];
			const [, name = '', options = ''] = found;
			const type = options.includes('type=ordinal') ? 'ordinal' : 'cardinal';
			return [{ name, options: { type }, categories: choicesOf(one, name) }];
		}),
	);
}

/** The categories a language needs that a plural has no form for; `*` stands for all. */
export function missingCategories(plural: Plural, locale: string): string[] {
	if (plural.categories.has('*')) return [];
	// Without data for a language Intl takes the rules of the machine's: only `*` is sure then.
	if (Intl.PluralRules.supportedLocalesOf(locale).length === 0) return ['*'];
	const needed = new Intl.PluralRules(locale, plural.options).resolvedOptions().pluralCategories;
	return needed.filter((category) => !plural.categories.has(category)).toSorted();
}

function choicesOf(variants: Variants, name: string): Set<string> {
	const pairs = Object.keys(variants.match).flatMap((match) => match.split(','));
	const chosen = pairs.map((pair) => pair.trim().split('='));
	return new Set(chosen.flatMap(([key, value = '']) => (key === name ? [value] : [])));
}
