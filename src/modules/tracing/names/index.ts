export { analyseName } from './analyse-name.ts';
export type { AnalysedName, Script } from './analysed-name.ts';
export { compareNames, type NameComparison } from './compare-names.ts';
export type { NameFrequencies } from './frequencies.ts';
export { SAME_NAME, sameNameProbability } from './same-name.ts';
