import type { RulePack } from '#foundations/procedures/index.ts';
import { copyAt } from './copy-at.ts';

const aliens = 'Ley Orgánica 4/2000 (BOE-A-2000-544)';
const court = 'Ley 29/1998 (BOE-A-1998-16718)';

/**
 * Spain, since the text that LO 2/2009 gave to arts. 61 and 62. Of Ley 12/2009 arts. 20 to 25 were
 * read: at the border a re-examination has to be asked for within two days (art. 21.4). What
 * Regulation (EU) 2024/1348 makes of appeals nobody has read, so they stay unknown. No consular post
 * was sourced.
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
				cite: `${aliens}, art. 61.1.d: 72 hours`,
				checked: true,
				read: copyAt(
					'https://vademecumlegal.es/extranjeria/marginales/medidas-cautelares-adoptar-procedimiento-extranjeria-4074',
				),
			},
			detentionMaximum: {
				within: 'P60D',
				basis: 'national',
				cite: `${aliens}, art. 62.2: 60 days, and not again for the same file`,
				checked: true,
				read: copyAt('https://vademecumlegal.es/legislacion/articulo-62-ley-organica-extranjeria'),
			},
			returnAppeal: {
				within: 'P2M',
				basis: 'national',
				cite: `${court}, art. 46.1: two months to the administrative court`,
				checked: true,
				read: copyAt('https://libros-revistas-derecho.vlex.es/vid/articulo-46-221720'),
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
