import type { Condition, Need } from '#foundations/procedures/index.ts';
import { consularConvention } from './norms.ts';

export const article36 = `${consularConvention}, art. 36(1)`;
export const confidential =
	'A/HRC/20/24, para. 20: asylum seekers only with their knowledge and consent';

/** Fear, here or in a record beside this one. */
export const fears: Condition = {
	any: [
		{ has: 'recordFear' },
		{ field: 'fear', is: 'yes' },
		{ linked: 'detention', some: { flag: 'fear' } },
		{ linked: 'screening', some: { flag: 'fear' } },
		{ linked: 'return', some: { flag: 'fear' } },
		{ linked: 'asylum', some: { flag: 'fear' } },
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
				// Fear noted in a record beside this one is news here: the advice before it was another.
				{ has: 'advise', afterLinked: 'detention', flag: 'fear' },
				{ has: 'advise', afterLinked: 'screening', flag: 'fear' },
				{ has: 'advise', afterLinked: 'return', flag: 'fear' },
				{ has: 'advise', afterLinked: 'asylum', flag: 'fear' },
			],
		},
	],
};

export const asked: Need = {
	test: { field: 'consularChoice', is: 'tell-them' },
	else: 'not-asked-for',
	cite: `${article36}(b): if he so requests`,
	offers: 'choose',
};
export const safe: Need = {
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
export const told: Need = {
	test: { has: 'notify' },
	else: 'consulate-not-told',
	cite: `${article36}(b)`,
};
