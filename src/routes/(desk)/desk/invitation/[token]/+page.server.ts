import { fail } from '@sveltejs/kit';
import { wordsIn } from '#foundations/access/index.ts';
import {
	acceptInvitation,
	newTotpSecret,
	readCompartments,
	readInvitation,
	totpPicture,
} from '#foundations/access/server/index.ts';
import { m } from '#foundations/languages/index.ts';
import { accountFrom, sayAccountProblems, sayRole } from '../../account-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { db, locale, settings } = locals;
	const organisation = settings?.organisation ?? '';
	const invitation = await readInvitation(db, params.token, { now: locals.now() });
	if (!invitation) return { invitation: null, organisation };
	const compartments = await readCompartments(db);
	const secret = newTotpSecret();
	return {
		organisation,
		invitation: {
			name: invitation.name,
			roles: invitation.roles.map((role) => m.invitation_role({ role: sayRole[role]() })),
			places: invitation.places.map(({ compartmentId, role }) => {
				const found = compartments.find(({ id }) => id === compartmentId);
				const team = found ? wordsIn(found.name, locale) : '';
				return role === 'lead'
					? m.invitation_place_lead({ team })
					: m.invitation_place_member({ team });
			}),
		},
		totp: {
			secret,
			picture: await totpPicture(secret, invitation.name || organisation, organisation),
		},
	};
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const account = accountFrom(await request.formData());
		const answer = await acceptInvitation(
			locals.db,
			{ ...account, token: params.token },
			{ now: locals.now() },
		);
		if (answer.ok) return { recoveryCodes: answer.recoveryCodes };
		if (answer.gone) return fail(410, { gone: true });
		const { name, signInName, language, totpSecret } = account;
		const organisation = locals.settings?.organisation ?? '';
		// The same secret again: the telephone is connected to it already.
		const again = /^[A-Z2-7]{32}$/.test(totpSecret)
			? { secret: totpSecret, picture: await totpPicture(totpSecret, signInName, organisation) }
			: null;
		return fail(422, {
			problems: sayAccountProblems(answer.problems),
			values: { name, signInName, language },
			totp: again,
		});
	},
};
