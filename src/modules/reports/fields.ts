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
	'deskForms.askToHandOn': {
		receiver: fact({ decision: 'for which purpose, and whether it may be asked at all' }),
		to: sealed({ decision: 'whether the person trusts who would get the files' }),
		recipient: sealed({ decision: 'whose key the archive is sealed to' }),
		words: sealed({ decision: 'what is read beside the files, word for word' }),
		risk: sealed({ decision: 'what the person weighs before they agree' }),
	},
	handOnForm: { asking: fact({ decision: 'which yes of the person is carried out' }) },
	'deskForms.hold': { on: fact({ decision: 'whether the report may be erased' }) },
};
