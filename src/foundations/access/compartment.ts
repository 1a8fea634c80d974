import { baseLocale, type Locale } from '#foundations/languages/index.ts';

/** A text in some languages; never empty. */
export type Words = Readonly<Partial<Record<Locale, string>>>;

/** A team that alone can open what is sealed to it. Name and purpose are shown to the public. */
export type Compartment = {
	readonly id: string;
	readonly name: Words;
	readonly purpose: Words;
	/** `age1…`: what people write is sealed to this. */
	readonly recipient: string;
	readonly generation: number;
	readonly mayReceive: boolean;
	readonly isDefault: boolean;
	/** Where a report goes that is about a child; at most one has it. */
	readonly forChildren: boolean;
	/** Where a family's search for a missing person goes; at most one has it. */
	readonly forTracing: boolean;
};

/** In this language; else in English; else in whichever there is. */
export function wordsIn(words: Words, locale: string): string {
	return words[locale as Locale] ?? words[baseLocale] ?? Object.values(words)[0] ?? '';
}
