import type { RulePack } from '#foundations/procedures/index.ts';
import { spanishPosts } from './mexico-consular.ts';

const migration = 'Ley de Migración';

/**
 * Mexico, since the decree of 12 July 2018 (in force the day after). Art. 111 of the Ley de Migración
 * and the votes to the amparo en revisión 388/2022 were read before addresses were kept, and have to
 * be read again; the votes report that the First Chamber held the words “quince días hábiles” and
 * “sesenta días hábiles” unconstitutional. So fifteen working days are the longest that anyone can
 * rely on, and a lawyer should ask for less.
 */
export const mexico: readonly RulePack[] = [
	{
		country: 'MX',
		version: 1,
		from: '2018-07-13',
		reviewer: null,
		zone: 'America/Mexico_City',
		limits: {
			beforeJudge: 'unknown',
			detentionMaximum: {
				within: { workingDays: 15 },
				basis: 'national',
				cite: `${migration}, art. 111: 15 working days (60 in cases I–IV); both held unconstitutional by the Supreme Court’s First Chamber, amparo en revisión 388/2022`,
				checked: false,
			},
			returnAppeal: 'unknown',
			asylumAppeal: 'unknown',
		},
		authorities: {
			court: [
				{
					name: 'Juzgados de Distrito en Materia Administrativa (amparo indirecto)',
					district: [],
					sharesWithEnforcement: 'unknown',
					source: 'SCJN, Primera Sala, contradicción de criterios 353/2021',
				},
			],
			asylumAppeal: [],
			consular: spanishPosts,
		},
	},
];
