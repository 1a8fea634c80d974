import { acceptInvitation, type SetUp, setUp, totpCode } from '#foundations/access/server/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import type { Login, Logins } from './logins.ts';
import { tellStories } from './tell-stories.ts';

/**
 * A believable organisation, by the same doors that a real one goes through.
 *
 * Everything happens some minutes ago, so that a code the app shows now has not been used.
 */
export async function seedDemo(db: Db, logins: Logins, now: Temporal.Instant): Promise<void> {
	const then = now.subtract({ minutes: 5 });
	const done = await setUp(db, organisation(logins.tomasa, then), { now: then });
	if (!done.ok) return;
	const leads = [logins.selam, logins.idris];
	for (const [position, { token }] of done.invitations.entries()) {
		const lead = leads[position];
		if (lead) await acceptInvitation(db, { token, ...account(lead, then) }, { now: then });
	}
	await tellStories(db, logins, now);
}

function organisation(administrator: Login, now: Temporal.Instant): SetUp {
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
		administrator: account(administrator, now),
		compartments: [
			{
				name: {
					en: 'Intake team',
					es: 'Equipo de acogida',
					ar: 'فريق الاستقبال',
					fr: "Équipe d'accueil",
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
					ar: 'حماية الأطفال',
					fr: "Protection de l'enfance",
					ti: 'ሓለዋ ቆልዑ',
				},
				purpose: { en: 'Reads what concerns children.', es: 'Lee lo que toca a niñas y niños.' },
				mayReceive: true,
				isDefault: false,
			},
		],
		recovery: { custodians: 5, needed: 3 },
	};
}

function account(login: Login, now: Temporal.Instant) {
	const { name, signInName, password, totpSecret } = login;
	return {
		...{ name, signInName, password, totpSecret },
		language: 'en',
		totpCode: totpCode(totpSecret, now),
	};
}
