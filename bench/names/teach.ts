import { learnFrom, learnsFromHalf, train } from '#modules/tracing/server/index.ts';

/** Learns from the one half of people and lists, as `amparo train-names` does from both. */
export function teach(folder: string): void {
	learnFrom(train({ folder, mayLearn: learnsFromHalf }));
}
