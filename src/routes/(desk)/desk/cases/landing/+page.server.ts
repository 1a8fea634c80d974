import { error } from '@sveltejs/kit';
import { LANDING, newestOf } from '#modules/cases/index.ts';
import type { DeskLandingPage } from '#modules/cases/ui/desk/desk-landing-page.ts';
import { landingCookie, landingCookieOptions } from '../../../../landing-device.ts';
import { sessionOf } from '../../session.ts';
import { languageChoices } from '../choices.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, cookies }): DeskLandingPage => {
	const { member, compartments, keys } = sessionOf(locals);
	const { href, locale } = locals;
	const procedure = newestOf(LANDING.procedure);
	if (!procedure || compartments.length === 0) error(404);
	const { opens, screens } = LANDING;
	const asks = { ...procedure.actions[opens]?.asks, ...procedure.actions[screens]?.asks };
	// The device says the day by itself.
	const { happenedOn: _, ...asked } = asks;
	cookies.set(landingCookie(), 'keeps', landingCookieOptions());
	return {
		asked: Object.keys(asked).flatMap((name) => {
			const field = procedure.fields[name];
			return field ? [{ name, field }] : [];
		}),
		required: Object.keys(asked).filter((name) => asked[name] === 'required'),
		version: procedure.version,
		by: member.id,
		teams: compartments.map(({ id, name }) => ({ value: id, label: name })),
		recipients: Object.fromEntries([...keys].map(([id, { recipient }]) => [id, recipient])),
		languages: languageChoices(locale),
		to: href('/desk/cases/landing/sent'),
		back: href('/desk/cases'),
	};
};
