import type { FieldsOf } from '#foundations/fields/index.ts';
import { fact, passing, sealed } from '#foundations/fields/index.ts';
import type { ReportForm } from './account.ts';

const sure = passing({ decision: 'whether the act is done or only looked at' });
const colleague = fact({ decision: 'who works on the report and may read it' });
const toThePerson = sealed({ decision: 'what the person does next, now that they are answered' });
const appeal = sealed({ decision: 'where the person can have the decision looked at again' });

/** Every field we ask for, and the decision that changes with the answer. */
export const fields = {
	reportForm: {
		words: sealed({ decision: 'what the team does about it' }),
		kind: fact({ decision: 'which team reads it, and what it is counted as' }),
		about: fact({ decision: 'whose consent counts, and whether the rules for children apply' }),
		country: fact({ decision: 'which law, which emergency number and which partners apply' }),
		place: sealed({ decision: 'which office or officer is responsible' }),
		when: sealed({ decision: 'which time limits still run', coarse: 'the month' }),
		who: sealed({ decision: 'who is kept away from the report' }),
		body: sealed({ decision: 'which body is kept away and which may examine it' }),
		danger: fact({ decision: 'whether a person reads it at once' }),
		contact: sealed({ decision: 'how the team reaches the person' }),
		contactSafe: sealed({ decision: 'when and how reaching them would harm' }),
		mode: fact({ decision: 'who may ever learn the name' }),
		name: sealed({ decision: 'how the person is addressed and named to an authority' }),
		language: fact({ decision: 'in which language the person is answered' }),
		keepAway: fact({ decision: 'which teams never see the report' }),
		files: sealed({ decision: 'what can be shown as evidence' }),
	} satisfies FieldsOf<ReportForm>,
	'deskForms.reply': { words: toThePerson },
	'deskForms.note': { words: sealed({ decision: 'what the next colleague does' }) },
	'deskForms.assign': { to: colleague },
	'deskForms.ask': {
		to: colleague,
		words: sealed({ decision: 'what the colleague looks into' }),
	},
	'deskForms.keepAway': { who: fact({ decision: 'which member never sees the report' }) },
	'deskForms.transfer': { to: fact({ decision: 'which team carries on' }), sure },
	'deskForms.close': { words: toThePerson, appeal },
	'deskForms.refuse': { words: toThePerson, appeal },
	'deskForms.hold': { on: fact({ decision: 'whether the report may be erased' }) },
};
