import { fact, sealed } from '#foundations/fields/index.ts';

/**
 * What is asked of anyone sought or found. All of it is sealed: together it is a person. No
 * fingerprint, face, voice or genetic profile has a place (R8).
 */
export const personFields = {
	names: sealed({ decision: 'with which records it is compared' }),
	birth: sealed({ decision: 'with which records it is compared' }),
	sex: sealed({ decision: 'with which records it is compared' }),
	origins: sealed({ decision: 'which registers and colleagues are asked' }),
	languages: sealed({ decision: 'in which languages others are asked about the person' }),
	from: sealed({ decision: 'which namesake is meant' }),
	heightCm: sealed({ decision: 'which bodies and patients cannot be the person' }),
	build: sealed({ decision: 'which bodies and patients cannot be the person' }),
	marks: sealed({ decision: 'whether an officer asks an authority to identify' }),
	effects: sealed({ decision: 'whether an officer asks an authority to identify' }),
	legs: sealed({ decision: 'which events and institutions are asked' }),
	companionNames: sealed({ decision: 'who else may know where the person is' }),
};

/** Every form of this room, by the name of its schema; `npm run check` compares them. */
export const fields = {
	searchForm: {
		words: sealed({ decision: 'what an officer looks into that no question asked' }),
		...personFields,
		phones: sealed({ decision: 'which last sign of life is asked for' }),
		lastWhen: sealed({ decision: 'which records are too early to be the person' }),
		lastHow: sealed({ decision: 'how reliable the last contact is' }),
		lastWords: sealed({ decision: 'where the search begins' }),
		relation: sealed({ decision: 'who may be told, and what they can be asked' }),
		samples: sealed({ decision: 'which laboratory an authority asks for a comparison' }),
		tellWhom: sealed({ decision: 'who is told, before anyone else' }),
		tellContact: sealed({ decision: 'how they are reached to be told' }),
		tellWay: sealed({ decision: 'whether a person goes, calls or sends somebody they trust' }),
		tellInInbox: sealed({ decision: 'whether a word about a death may stand in the inbox' }),
		sharing: fact({ decision: 'to whom the search may go, each by a yes of its own' }),
	},
};
