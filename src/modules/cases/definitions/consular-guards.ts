import type { Condition, Need } from '#foundations/procedures/index.ts';
import { consularConvention } from './norms.ts';

export const article36 = `${consularConvention}, art. 36(1)`;
export const confidential =
	'A/HRC/20/24, para. 20: asylum seekers only with their knowledge and consent';

/** Fear, here or in a record beside this one. */
export const fears: Condition = {
	any: [
		{ has: 'recordFear' },
		{ field: 'fear', ever: ['yes'] },
		{ linked: 'detention', some: { flag: 'fear' } },
		{ linked: 'screening', some: { flag: 'fear' } },
		{ linked: 'return', some: { flag: 'fear' } },
		{ linked: 'asylum', some: { flag: 'fear' } },
	],
};

/** Fear noted in a record beside this one is news here: what was weighed before it was another. */
function afterFearBeside(has: string): Condition[] {
	return ['detention', 'screening', 'return', 'asylum'].map((afterLinked) => ({
		...{ has, afterLinked },
		flag: 'fear',
	}));
}

/** Whoever fears chooses after independent advice, or nothing leaves. */
export const advised: Condition = {
	any: [
		{ not: { flag: 'fear' } },
		{
			all: [
				{ has: 'advise', since: 'recordFear' },
				{ has: 'advise', afterAnswer: 'fear' },
				{ has: 'choose', since: 'advise' },
				...afterFearBeside('advise'),
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
	// A choice that says nothing takes no objection back.
	test: { not: { has: 'object', afterAnswer: 'consularChoice' } },
	else: 'person-opposes',
	cite: `${article36}(c): if he expressly opposes such action`,
	offers: 'choose',
};
export const explained: Need = {
	test: { has: 'explainRight' },
	else: 'explain-first',
	cite: `${article36}(b)`,
};
export const rightPost: Need = {
	test: { field: 'postServesPlace', is: true },
	else: 'wrong-post',
	cite: `${article36}(b): within its consular district`,
};

/** A death is told where nobody feared or refused, or after the danger to the family was weighed. */
export const familySafe: Need = {
	test: {
		any: [
			{
				not: {
					any: [
						{ flag: 'fear' },
						{ has: 'object' },
						{ field: 'consularChoice', ever: ['do-not-tell', 'never-contact'] },
					],
				},
			},
			{
				all: [
					{ field: 'familyRisk', is: 'no-risk' },
					{ has: 'weighFamilyRisk', since: 'noteDeath' },
					{ has: 'weighFamilyRisk', since: 'recordFear' },
					{ has: 'weighFamilyRisk', afterAnswer: 'fear' },
					...afterFearBeside('weighFamilyRisk'),
				],
			},
		],
	},
	else: 'family-risk-first',
	cite: confidential,
	offers: 'weighFamilyRisk',
};

export const told: Need = {
	test: { has: 'notify' },
	else: 'consulate-not-told',
	cite: `${article36}(b)`,
};
