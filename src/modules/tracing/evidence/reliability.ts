import type { Condition } from './known.ts';

/**
 * With which chance an estimate by the body misleads, by what the body still shows. Assumed, after
 * the order that forensic practice agrees on: what is soft goes first (build, then marks of the
 * skin), what is bone stays (height, sex by the pelvis). A laboratory replaces them by its own.
 */
export const CONDITIONS: Record<
	Condition,
	{ sex: number; age: number; height: number; build: number; skin: number }
> = {
	living: { sex: 0.01, age: 0.05, height: 0.03, build: 0.15, skin: 0.1 },
	fresh: { sex: 0.01, age: 0.1, height: 0.05, build: 0.2, skin: 0.1 },
	early: { sex: 0.02, age: 0.15, height: 0.07, build: 0.5, skin: 0.3 },
	advanced: { sex: 0.06, age: 0.2, height: 0.1, build: 1, skin: 0.7 },
	skeleton: { sex: 0.1, age: 0.2, height: 0.12, build: 1, skin: 1 },
	// Nobody said it: nothing is believed more than it would be of bones.
	unknown: { sex: 0.1, age: 0.2, height: 0.12, build: 1, skin: 1 },
};
