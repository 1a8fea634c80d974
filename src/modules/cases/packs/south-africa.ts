import type { PackLimit, RulePack } from '#foundations/procedures/index.ts';
import { copyAt } from './copy-at.ts';
import { spanishPostsInSouthAfrica } from './south-africa-consular.ts';

const ruling = 'Lawyers for Human Rights v Minister of Home Affairs [2017] ZACC 22, [2023] ZACC 34';

const beforeJudge: PackLimit = {
	within: 'PT48H',
	basis: 'national',
	cite: `${ruling}: in person before a court within 48 hours, or on the first court day after`,
	checked: true,
	read: copyAt(
		'https://www.concourt.org.za/index.php/judgement/532-ex-parte-minister-of-home-affairs-and-others-in-re-lawyers-for-human-rights-v-minister-of-home-affairs-and-others-cct38-16',
		'2026-11-22',
	),
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
	consular: spanishPostsInSouthAfrica,
} as const;

/**
 * South Africa. How long detention may last is unknown: s. 34(1)(d) of the Immigration Act 13 of 2002
 * (30 calendar days, which a court may extend by at most 90) was declared invalid by ZACC 22, and
 * what is void is no limit. Its order was read as the Court sums it up with ZACC 34, where it was
 * asked to revive it; the first court day after, as the applicant reports it (lhr.org.za).
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
			detentionMaximum: 'unknown',
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
			detentionMaximum: 'unknown',
			returnAppeal: {
				within: { workingDays: 10 },
				basis: 'national',
				cite: 'Border Management Authority Regulations, 2025, reg. 18(2)(a): decisions at the border',
				checked: true,
				read: copyAt(
					'https://www.acts.co.za/border-management-authority-act-2020/r6268_18__review_or_appeal_of_.php',
				),
			},
			asylumAppeal: {
				within: { workingDays: 10 },
				basis: 'national',
				cite: 'Refugees Regulations, 2018, reg. 16(1)(a)',
				checked: true,
				read: copyAt(
					'https://www.acts.co.za/refugees-act-1998/r1707_16__appeals_to_refugee_appeals.php',
				),
			},
		},
		authorities,
	},
];
