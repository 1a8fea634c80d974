export { analyseName } from './analyse-name.ts';
export { type AnalysedName, SCRIPTS, type Script } from './analysed-name.ts';
export { compareNames, type NameComparison } from './compare-names.ts';
export type { NameFrequencies } from './frequencies.ts';
export { SAME_NAME, sameNameProbability } from './same-name.ts';
export { scriptOf } from './script-of.ts';
