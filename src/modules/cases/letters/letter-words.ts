import { m } from '#foundations/languages/index.ts';

/** What a letter is called: of this procedure, else of all; a new letter brings its message only. */
export function letterWord(procedure: string, letter: string): string {
	return (
		said(`letters_title_${snake(procedure)}_${snake(letter)}`) ??
		said(`letters_title_${snake(letter)}`) ??
		m.letters_title()
	);
}

function said(key: string): string | undefined {
	return Object.hasOwn(messages, key) ? messages[key]?.() : undefined;
}

function snake(name: string): string {
	return name
		.replace(/([a-z0-9])([A-Z])/g, '$1_$2')
		.replace(/[-.]/g, '_')
		.toLowerCase();
}

const messages = { ...m } as unknown as Readonly<Record<string, (() => string) | undefined>>;
