import { type FieldsOf, fact, passing, sealed } from '#foundations/fields/index.ts';
import type { ReportForm } from './account.ts';

/**
 * What is asked, what becomes of it, and which decision it serves. What is not here is not asked:
 * no migration status (R1), no nationality, no identity number.
 */
export const reportFields: FieldsOf<ReportForm> = {
	words: sealed({ decision: 'what the team does about it' }),
	kind: fact({ decision: 'who of the team takes it, and which procedure can follow' }),
	about: fact({ decision: 'whether a child is concerned, and whose consent counts' }),
	country: fact({ decision: 'which law, emergency numbers and outside bodies apply' }),
	place: sealed({ decision: 'which post, town or workplace is asked about' }),
	when: sealed({
		decision: 'which limitation dates run, and whether help is urgent',
		coarse: 'month',
	}),
	who: sealed({ decision: 'which members are kept away from it' }),
	body: sealed({ decision: 'which organisation it never goes to' }),
	danger: fact({ decision: 'whether a human is called at once' }),
	contact: sealed({ decision: 'how the person is reached outside this site' }),
	contactSafe: sealed({ decision: 'when and how not to reach them' }),
	mode: fact({ decision: 'who may learn who told it' }),
	name: sealed({ decision: 'in whose name a named complaint is made' }),
	language: fact({ decision: 'in which language they are answered' }),
	keepAway: fact({ decision: 'which teams never see it' }),
	files: sealed({ decision: 'what can be shown beside the words' }),
};

const colleague = fact({ decision: 'who works on the report and may read it' });
const answer = sealed({ decision: 'what the person does next' });
const appeal = sealed({ decision: 'where the person can have the decision looked at again' });

/** Every form of this room, by the name of its schema; `npm run check` compares them. */
export const fields = {
	reportForm: reportFields,
	'deskForms.reply': { words: answer },
	'deskForms.note': { words: sealed({ decision: 'what the next colleague does' }) },
	'deskForms.assign': { to: colleague },
	'deskForms.ask': { to: colleague, words: sealed({ decision: 'what the colleague looks into' }) },
	'deskForms.keepAway': { who: fact({ decision: 'which member never sees the report' }) },
	'deskForms.transfer': {
		to: fact({ decision: 'which team carries on' }),
		sure: passing({ decision: 'whether the act is done or only looked at' }),
	},
	'deskForms.close': { words: answer, appeal },
	'deskForms.refuse': { words: answer, appeal },
	handOnForm: {
		to: fact({ decision: 'who is given the files, under which grant' }),
		recipient: passing({ decision: 'whose key the archive is sealed to' }),
		agreed: passing({ decision: 'whether anything is handed on at all' }),
	},
	'deskForms.hold': { on: fact({ decision: 'whether the report may be erased' }) },
};
