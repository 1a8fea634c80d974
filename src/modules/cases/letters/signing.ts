import type { Procedure } from '#foundations/procedures/index.ts';
import { mustSay } from './draft-letter.ts';
import type { Letter } from './letter.ts';

/** What is still missing before anybody may sign it. */
export type Unsignable =
	| 'no-title'
	| 'no-recipient'
	| 'nothing-said'
	/** A restriction without its legal ground or its reasons. */
	| 'no-reasons'
	/** It must say what can be done about it. */
	| 'no-remedy';

export function missingIn(procedure: Procedure, action: string, letter: Letter): Unsignable[] {
	const id = procedure.actions[action]?.letter ?? '';
	const kind = procedure.letters?.[id];
	const says = letter.parts.filter(({ words }) => words.trim());
	const must = mustSay(procedure, action).filter((field) => kind?.says.includes(field));
	const reasons = must.every((field) => says.some((part) => part.field === field));
	const remedy = letter.remedy?.words.trim();
	return [
		...(letter.title.trim() ? [] : ['no-title' as const]),
		...(kind?.to === 'person' || letter.to.trim() ? [] : ['no-recipient' as const]),
		...(says.length > 0 || letter.opening.trim() ? [] : ['nothing-said' as const]),
		...(reasons ? [] : ['no-reasons' as const]),
		...(kind?.remedy && !remedy ? ['no-remedy' as const] : []),
	];
}
