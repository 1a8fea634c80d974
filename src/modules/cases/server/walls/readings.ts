import {
	type PossibleAct,
	type Procedure,
	possibleActs,
	type Refused,
	type State,
	type Surroundings,
	type Who,
} from '#foundations/procedures/index.ts';
import type { BesideCase } from './beside.ts';

type Around = Omit<Surroundings, 'linked'> & { linked: readonly BesideCase[] };

/**
 * What a case stands in, read with the records that may be of somebody else, and without them: an act
 * is done where nothing stands against it in either. Another person's open claim costs a look; their
 * cleared return opens no way.
 */
export function readings(around: Around): readonly Around[] {
	const linked = around.linked.filter(({ sure }) => sure);
	return linked.length === around.linked.length ? [around] : [around, { ...around, linked }];
}

/** Every reason of all readings, each once. */
export function reasonsOfAll(found: readonly (readonly Refused[])[]): Refused[] {
	const byCode = new Map(found.flat().map((one) => [one.code, one]));
	return [...byCode.values()];
}

/** Each act with what stands against it in any reading. */
export function actsInAll(
	procedure: Procedure,
	state: State,
	who: Who,
	around: Around,
): PossibleAct[] {
	const [first = [], ...others] = readings(around).map((one) =>
		possibleActs(procedure, state, who, one),
	);
	return first.map((act, place) => {
		const refused = [act, ...others.flatMap((one) => one[place] ?? [])].map((one) => one.refused);
		return { ...act, refused: reasonsOfAll(refused) };
	});
}
