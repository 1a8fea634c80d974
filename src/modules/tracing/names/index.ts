export { likelyOne } from './align-tokens.ts';
export { analyseName } from './analyse-name.ts';
export { type AnalysedName, type NameToken, SCRIPTS, type Script } from './analysed-name.ts';
export { compareNames, type NameComparison } from './compare-names.ts';
export { CONFLICT, compareTokens } from './compare-tokens.ts';
export { type NameFrequencies, ownFrequencies } from './frequencies.ts';
export { joinTokens } from './join-tokens.ts';
export { SAME_NAME, sameNameProbability } from './same-name.ts';
export { scriptOf } from './script-of.ts';
