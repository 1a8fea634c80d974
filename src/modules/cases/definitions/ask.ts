import type { AskedField, FieldType } from '#foundations/procedures/index.ts';

/** A coded answer: countable, without names. */
export function fact(
	type: Exclude<FieldType, 'choice' | 'choices' | 'text' | 'long-text'>,
	decision: string,
): AskedField {
	return { half: 'fact', type, decision };
}

/** One coded answer of a list. */
export function choice(choices: readonly string[], decision: string): AskedField {
	return { half: 'fact', type: 'choice', choices, decision };
}

/** Several coded answers of a list. */
export function choices(of: readonly string[], decision: string): AskedField {
	return { half: 'fact', type: 'choices', choices: of, decision };
}

/** Sealed once more, under a key that nobody has alone. */
export function apart(type: FieldType, decision: string): AskedField {
	return { half: 'sealed', type, decision, apart: true };
}

/** Everything that is not coded. */
export function sealed(type: FieldType, decision: string): AskedField {
	return { half: 'sealed', type, decision };
}
