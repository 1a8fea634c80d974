/** What training and its measurement need: reads files, and is never part of a comparison. */

export { learnFrom } from '../learned.ts';
export { knownNames } from './known-pairs.ts';
export { people } from './people.ts';
export { readRows } from './read-rows.ts';
export { learnsFromHalf, train } from './train.ts';
export { trainNames } from './train-names.ts';
