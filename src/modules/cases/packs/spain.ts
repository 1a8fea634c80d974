import type { RulePack } from '#foundations/procedures/index.ts';

const aliens = 'Ley Orgánica 4/2000 (BOE-A-2000-544)';
const court = 'Ley 29/1998 (BOE-A-1998-16718)';

/**
 * Spain, since the text that LO 2/2009 gave to arts. 61 and 62. Read in the consolidated text:
 * arts. 60–62 quáter of LO 4/2000; art. 46 of Ley 29/1998. Not read: Ley 12/2009, whose border
 * procedure has far shorter times. No consular post was sourced.
 */
export const spain: readonly RulePack[] = [
	{
		country: 'ES',
		version: 1,
		from: '2009-12-13',
		reviewer: null,
		zone: 'Europe/Madrid',
		limits: {
			beforeJudge: {
				within: 'PT72H',
				basis: 'national',
				cite: `${aliens}, arts. 60.1 and 61.1.d: 72 hours`,
				checked: true,
			},
			detentionMaximum: {
				within: 'P60D',
				basis: 'national',
				cite: `${aliens}, art. 62.2: 60 days, and not again for the same file`,
				checked: true,
			},
			returnAppeal: {
				within: 'P2M',
				basis: 'national',
				cite: `${court}, art. 46.1: two months to the administrative court`,
				checked: true,
			},
			asylumAppeal: 'unknown',
		},
		authorities: {
			court: [
				{
					name: 'Juzgado de Instrucción del lugar donde se practique la detención',
					district: [],
					sharesWithEnforcement: 'unknown',
					source: `${aliens}, art. 62.6`,
				},
			],
			asylumAppeal: [],
			consular: [],
		},
	},
];
