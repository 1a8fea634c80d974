import { m } from '#foundations/languages/index.ts';

/** The words of procedures, found by name: a new procedure brings definitions and messages only. */

type Kind =
	| 'title'
	| 'about'
	| 'action'
	| 'field'
	| 'choice'
	| 'stage'
	| 'clock'
	| 'capacity'
	| 'flag';

/** In the reader's language. What has no words yet shows its name, so that nothing is hidden. */
export function wordOf(kind: Kind, name: string): string {
	return said(`procedures_${kind}_${snake(name)}`) ?? name;
}

/** Words that only some have: what a procedure is for, how a question is meant. */
export function mayBeWordOf(kind: Kind | 'hint' | 'own', name: string): string | undefined {
	return said(`procedures_${kind}_${snake(name)}`);
}

/** Why something is not possible. @param code of a need, or of the engine */
export function whyNot(code: string): string {
	return said(`refusal_procedures_${snake(code)}`) ?? said(`refusal_${snake(code)}`) ?? code;
}

function said(key: string): string | undefined {
	return Object.hasOwn(messages, key) ? messages[key]?.() : undefined;
}

/** `childBestInterests`, `child-best-interests` and `procedures.no-guardian` → with underscores. */
function snake(name: string): string {
	return name
		.replace(/([a-z0-9])([A-Z])/g, '$1_$2')
		.replace(/[-.\s]/g, '_')
		.toLowerCase();
}

const messages = { ...m } as unknown as Readonly<Record<string, (() => string) | undefined>>;
