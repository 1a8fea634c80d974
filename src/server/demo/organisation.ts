import type { SetUp } from '#foundations/access/server/index.ts';

/** The demonstration's house, as somebody would have typed it at set-up. */
export function organisation(administrator: SetUp['administrator']): SetUp {
	return {
		organisation: 'Puerto Claro Migrant House',
		country: 'MX',
		timeZone: 'America/Mexico_City',
		languages: ['es', 'en', 'fr', 'ar', 'ti'],
		contact: {
			email: 'house@puerto-claro.example',
			phone: '',
			address: 'Calle de la Ceiba 12',
			hours: 'Mon–Sat 9–18',
		},
		emergency: { MX: [{ service: 'any', number: '911', checked: true }] },
		administrator,
		compartments: [
			{
				name: {
					en: 'Intake team',
					es: 'Equipo de acogida',
					fr: "Équipe d'accueil",
					ar: 'فريق الاستقبال',
					ti: 'ጉጅለ ምቕባል',
				},
				purpose: {
					en: 'Reads what people report and answers.',
					es: 'Lee lo que la gente cuenta y responde.',
				},
				mayReceive: true,
				isDefault: true,
			},
			{
				name: {
					en: 'Child protection',
					es: 'Protección de la niñez',
					fr: "Protection de l'enfance",
					ar: 'حماية الأطفال',
					ti: 'ሓለዋ ቆልዑ',
				},
				purpose: {
					en: 'Reads what concerns children.',
					es: 'Lee lo que toca a niñas y niños.',
				},
				mayReceive: true,
				isDefault: false,
				forChildren: true,
			},
			{
				name: {
					en: 'Tracing',
					es: 'Búsqueda de personas',
					fr: 'Recherche de personnes',
					ar: 'البحث عن المفقودين',
					ti: 'ምድላይ ዝጠፍኡ ሰባት',
				},
				purpose: {
					en: 'Looks for missing people with their families.',
					es: 'Busca a personas desaparecidas con sus familias.',
				},
				mayReceive: true,
				isDefault: false,
				forTracing: true,
			},
		],
		recovery: { custodians: 5, needed: 3 },
	};
}
