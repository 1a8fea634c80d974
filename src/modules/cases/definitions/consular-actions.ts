import type { Condition, Need, Procedure } from '#foundations/procedures/index.ts';
import { consularConvention } from './norms.ts';
import { anyone, observers, ownSide, team } from './who.ts';

const article36 = `${consularConvention}, art. 36(1)`;
const confidential = 'Asylum is confidential towards the State of origin (UNHCR advice, 2013)';

/** Fear, here or in a record beside this one. */
export const fears: Condition = {
	any: [
		{ has: 'recordFear' },
		{ field: 'fear', is: 'yes' },
		{ linked: 'detention', some: { flag: 'fear' } },
		{ linked: 'screening', some: { flag: 'fear' } },
		{ linked: 'return', some: { flag: 'fear' } },
		{ linked: 'asylum', some: { not: { stage: 'closed' } } },
	],
};

/** Whoever fears chooses after independent advice, or nothing leaves. */
export const advised: Condition = {
	any: [
		{ not: { flag: 'fear' } },
		{
			all: [
				{ has: 'advise', since: 'recordFear' },
				{ has: 'choose', since: 'advise' },
			],
		},
	],
};

const asked: Need = {
	test: { field: 'consularChoice', is: 'tell-them' },
	else: 'not-asked-for',
	cite: `${article36}(b): if he so requests`,
	offers: 'choose',
};
const safe: Need = {
	test: advised,
	else: 'advice-first',
	cite: confidential,
	offers: 'advise',
};
export const notOpposed: Need = {
	test: { not: { has: 'object', since: 'choose' } },
	else: 'person-opposes',
	cite: `${article36}(c): if he expressly opposes such action`,
	offers: 'choose',
};
const told: Need = {
	test: { has: 'notify' },
	else: 'consulate-not-told',
	cite: `${article36}(b)`,
};

export const consularActions: Procedure['actions'] = {
	openConsular: {
		effect: 'protect',
		by: [...anyone, 'service'],
		opens: true,
		to: 'waiting',
		happened: 'heldSince',
		asks: { heldSince: 'optional', fear: 'optional' },
		cite: `${article36}(b)`,
		person: 'sees',
	},
	explainRight: {
		effect: 'protect',
		by: [...observers, 'interpreter', 'outside'],
		asks: { language: 'optional', understood: 'optional', beforeStatement: 'optional' },
		cite: `${article36}(b): shall inform the person without delay`,
		person: 'sees',
	},
	choose: {
		effect: 'protect',
		by: ownSide,
		to: 'chosen',
		asks: { consularChoice: 'optional' },
		cite: `${article36}(b): if he so requests`,
		person: 'does',
	},
	askAgain: { effect: 'protect', by: observers, person: 'sees' },
	recordFear: {
		effect: 'protect',
		by: anyone,
		asks: { fear: 'optional', fearWhy: 'optional' },
		cite: confidential,
		person: 'does',
	},
	advise: {
		effect: 'protect',
		by: ['counsel', 'guardian'],
		asks: { advice: 'optional' },
		cite: confidential,
		person: 'sees',
	},
	notify: {
		effect: 'neutral',
		by: [...team, 'counsel'],
		from: ['chosen'],
		to: 'told',
		asks: {
			post: 'required',
			postServesPlace: 'required',
			notice: 'required',
			proof: 'optional',
		},
		needs: [
			{ test: { has: 'explainRight' }, else: 'explain-first', cite: `${article36}(b)` },
			asked,
			safe,
			notOpposed,
			{
				test: { field: 'postServesPlace', is: true },
				else: 'wrong-post',
				cite: `${article36}(b): within its consular district`,
			},
		],
		cite: `${article36}(b)`,
		person: 'sees',
		letter: 'consularNotice',
	},
	warnOfTreaty: {
		effect: 'protect',
		by: [...observers, 'service'],
		asks: { treaty: 'optional' },
		cite: 'A treaty that makes notice a duty binds the State, not us: the lawyer is warned',
		person: 'sees',
	},
	writeMessage: {
		effect: 'protect',
		by: ['person', 'guardian'],
		asks: { message: 'optional' },
		cite: `${article36}(b): shall be forwarded without delay`,
		person: 'does',
	},
	forwardMessage: {
		effect: 'neutral',
		by: [...team, 'counsel'],
		asks: { post: 'required', proof: 'optional' },
		needs: [
			{ test: { has: 'writeMessage' }, else: 'nothing-to-forward', cite: `${article36}(b)` },
			safe,
		],
		cite: `${article36}(b)`,
		person: 'sees',
	},
	acknowledgeNotice: {
		effect: 'neutral',
		by: ['consular', 'outside', ...team],
		needs: [told],
		to: 'in-contact',
		person: 'sees',
	},
	askForVisit: {
		effect: 'neutral',
		by: ['consular', 'outside'],
		needs: [told, asked, safe, notOpposed],
		cite: `${article36}(c)`,
		person: 'sees',
	},
	visit: {
		effect: 'neutral',
		by: ['consular', 'outside', ...team],
		to: 'in-contact',
		needs: [told, asked, safe, notOpposed],
		cite: `${article36}(c)`,
		person: 'sees',
	},
	arrangeLawyer: {
		effect: 'neutral',
		by: ['consular', 'outside', ...team],
		needs: [told, notOpposed],
		cite: `${article36}(c)`,
		person: 'sees',
	},
	askForHelp: {
		effect: 'neutral',
		by: [...team, 'counsel', 'guardian'],
		asks: { helpWanted: 'required', notice: 'required' },
		needs: [told, asked, safe, notOpposed],
		cite: `${consularConvention}, art. 5(d), (e) and (h)`,
		person: 'sees',
		letter: 'consularNotice',
	},
	noteHelp: {
		effect: 'neutral',
		by: ['consular', 'outside', ...team],
		needs: [told],
		person: 'sees',
	},
	object: {
		effect: 'protect',
		by: ownSide,
		asks: { opposes: 'optional' },
		cite: `${article36}(c)`,
		person: 'does',
	},
	noteBreach: {
		effect: 'protect',
		by: anyone,
		asks: { whatHappened: 'optional' },
		proposes: ['accountability-follow-up'],
		cite: 'Avena (Mexico v. United States), ICJ, 31 March 2004: review and reconsideration',
		person: 'sees',
		letter: 'consularBreach',
	},
	noteDeath: {
		effect: 'protect',
		by: anyone,
		asks: { diedAt: 'optional' },
		cite: `${consularConvention}, art. 37(a)`,
	},
	weighFamilyRisk: { effect: 'protect', by: observers, asks: { familyRisk: 'optional' } },
	tellOfDeath: {
		effect: 'neutral',
		by: team,
		asks: { post: 'required', notice: 'required' },
		needs: [
			{
				test: { has: 'noteDeath' },
				else: 'nothing-to-forward',
				cite: `${consularConvention}, art. 37(a)`,
			},
			{
				test: { any: [{ not: { flag: 'fear' } }, { field: 'familyRisk', is: 'no-risk' }] },
				else: 'family-risk-first',
				cite: confidential,
				offers: 'weighFamilyRisk',
			},
		],
		cite: `${consularConvention}, art. 37(a): the duty is the State’s, the notice is proposed`,
	},
	close: {
		effect: 'neutral',
		by: team,
		to: 'closed',
		asks: { reasons: 'required' },
		person: 'sees',
	},
};
