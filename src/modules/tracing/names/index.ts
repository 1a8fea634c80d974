export { analyseName } from './analyse-name.ts';
export { type AnalysedName, type NameToken, SCRIPTS, type Script } from './analysed-name.ts';
export { compareNames, type NameComparison, type NamePart } from './compare-names.ts';
export { type NameFrequencies, ownFrequencies } from './frequencies.ts';
export { SAME_NAME, sameNameProbability } from './same-name.ts';
