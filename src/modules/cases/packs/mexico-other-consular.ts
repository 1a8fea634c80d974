import type { PackAuthority } from '#foundations/procedures/index.ts';
import { copyAt } from './copy-at.ts';

/**
 * Posts of other States in Mexico, as far as a source that somebody read names their districts. Where
 * a State has more posts, those are not here, and of the rest of the country nobody says which serves
 * it: a person finds out.
 */
export const otherPosts: readonly PackAuthority[] = [
	{
		// With honorary consuls in Cancún and Guadalajara.
		...{ name: 'Embassy of South Africa in Mexico City', sentBy: 'ZA', district: [] },
		sharesWithEnforcement: 'unknown',
		source: 'Department of International Relations and Cooperation: for Mexico and Central America',
		read: { at: 'https://dirco.gov.za/mexico/2024', on: '2026-11-22', text: 'official' },
	},
	{
		...{ name: 'Consulado General de Honduras en Guadalajara', sentBy: 'HN' },
		district: ['MX-JAL', 'MX-COL', 'MX-NAY', 'MX-GUA'],
		serves: ['Jalisco', 'Colima', 'Nayarit', 'Guanajuato'],
		sharesWithEnforcement: 'unknown',
		source: 'The consulate to Hondurans of these States “and around”, reported on 23 February 2026',
		read: copyAt(
			'https://proceso.hn/honduras-suspende-labores-presenciales-en-consulado-en-guadalajara-hasta-nuevo-aviso/',
			'2026-11-22',
		),
	},
	{
		...{ name: 'Representación consular de Nicaragua en Ciudad de México', sentBy: 'NI' },
		...{ district: ['MX-CHP'], serves: ['Chiapas'] },
		sharesWithEnforcement: 'unknown',
		source: 'Notice at the consulate in Tapachula, closed on 20 January 2024, as reported',
		read: copyAt('https://esdiario.com.mx/?p=18416', '2026-11-22'),
	},
];
