/**
 * The languages that people on the move speak: the most spoken of the countries where migrants'
 * ways begin, and of those they cross. BCP 47.
 */
export const SPOKEN: readonly string[] = (
	'aa ach ak am ar ary az bal bem ber bm bn bo byn ckb din dyu dz ee en es fa ff fil fon fr ' +
	'gn gu ha hi ht hy id ig ka kab ki kk km kmr kn ko kri ky ln lo lua luo mai man mg ml mn ' +
	'mnk mr ms my ne ny om pa pap prs ps pt qu quc rn ro rom ru rw sd sg si sn so sq sr ss st ' +
	'sw ta te tg th ti tig tk tn tr ts tt ug uk ur uz vi wo yo zh zza'
).split(' ');
