import type { RulePack } from '#foundations/procedures/index.ts';
import { copyAt } from './copy-at.ts';
import { spanishPosts } from './mexico-consular.ts';
import { otherPosts } from './mexico-other-consular.ts';

const migration = 'Ley de Migración';

/**
 * Mexico, since the decree of 12 July 2018 (in force the day after). Of art. 111 of the Ley de
 * Migración the words “quince días hábiles” and “sesenta días hábiles” were read in a vote to the
 * amparo en revisión 388/2022, which reports that the First Chamber protected against both of them;
 * the cases in which sixty count were read in a report of the decree (idconline.mx). So fifteen
 * working days are the longest that anyone can rely on, and a lawyer should ask for less. Of the law
 * on refugees the second paragraph of art. 25 was read on the page of the UN’s refugee agency, which
 * prints it without its number.
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
				checked: true,
				read: copyAt('https://vlex.com.mx/vid/voto-concurrente-num-388-951149119', '2026-11-22'),
			},
			returnAppeal: 'unknown',
			asylumAppeal: {
				within: { workingDays: 15 },
				basis: 'national',
				cite: 'Ley sobre Refugiados, Protección Complementaria y Asilo Político, art. 25: recurso de revisión',
				checked: true,
				read: copyAt('https://rimap.unhcr.org/node/60199?page=1', '2026-11-22'),
			},
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
			consular: [...spanishPosts, ...otherPosts],
		},
	},
];
