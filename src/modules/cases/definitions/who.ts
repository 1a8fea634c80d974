import type { Capacity } from '#foundations/procedures/index.ts';

/** Who may act, in the groups that return in many definitions. Enforcement is in none (R2). */
export const team = ['caseworker', 'supervisor'] as const satisfies readonly Capacity[];

/** Whoever may say what happened: safety does not wait for the right person. */
export const anyone = [
	'person',
	'family',
	'caseworker',
	'supervisor',
	'counsel',
	'guardian',
	'child-officer',
	'monitor',
] as const satisfies readonly Capacity[];

/** The person, and those who may speak for them. */
export const ownSide = [
	'person',
	'guardian',
	'counsel',
	'caseworker',
] as const satisfies readonly Capacity[];

/** Those who write down what an authority did. */
export const observers = [
	'caseworker',
	'supervisor',
	'counsel',
	'child-officer',
	'monitor',
] as const satisfies readonly Capacity[];
