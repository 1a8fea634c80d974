import type { PackLimit, RulePack } from '#foundations/procedures/index.ts';

const act = 'Immigration Act 13 of 2002';
const ruling = 'Lawyers for Human Rights v Minister of Home Affairs [2017] ZACC 22';

const beforeJudge: PackLimit = {
	within: 'PT48H',
	basis: 'national',
	cite: `${ruling}: in person before a court within 48 hours, or on the first court day after`,
	checked: true,
};
const detentionMaximum: PackLimit = {
	within: 'P120D',
	basis: 'national',
	cite: `${act}, s. 34(1)(d): 30 calendar days, which a court may extend by at most 90`,
	checked: true,
};
const authorities = {
	court: [],
	asylumAppeal: [
		{
			name: 'Refugee Appeals Authority of South Africa',
			district: [],
			sharesWithEnforcement: 'unknown',
			source: 'Refugees Act 130 of 1998, s. 24B',
		},
	],
	consular: [],
} as const;

/**
 * South Africa. Read: s. 34 of the Immigration Act, reg. 16 of the Refugees Regulations, 2018,
 * reg. 18 of the Border Management Authority Regulations, 2025, and the order of ZACC 22 as Lawyers
 * for Human Rights report it. The 120 days need a court’s warrant after the thirtieth.
 */
export const southAfrica: readonly RulePack[] = [
	{
		country: 'ZA',
		version: 1,
		from: '2017-06-29',
		reviewer: null,
		zone: 'Africa/Johannesburg',
		limits: {
			beforeJudge,
			detentionMaximum,
			returnAppeal: 'unknown',
			asylumAppeal: 'unknown',
		},
		authorities,
	},
	{
		country: 'ZA',
		version: 2,
		// The day in 2025 on which they came into force was not found: counted from the year after.
		from: '2026-01-01',
		reviewer: null,
		zone: 'Africa/Johannesburg',
		limits: {
			beforeJudge,
			detentionMaximum,
			returnAppeal: {
				within: { workingDays: 10 },
				basis: 'national',
				cite: 'Border Management Authority Regulations, 2025, reg. 18(2)(a): decisions at the border',
				checked: true,
			},
			asylumAppeal: {
				within: { workingDays: 10 },
				basis: 'national',
				cite: 'Refugees Regulations, 2018, reg. 16(1)(a)',
				checked: true,
			},
		},
		authorities,
	},
];
