/** The pure door of tracing. */

export type {
	Agreement,
	Evidence,
	Fates,
	Impossible,
	Known,
	KnownBirth,
	KnownName,
	Part,
	Population,
	Score,
} from './evidence/index.ts';
export { birthByAge, birthOf, scoreEvidence, statedBirth } from './evidence/index.ts';
