import { type Contact, wordsIn } from '#foundations/access/index.ts';
import { readCompartments } from '#foundations/access/server/index.ts';
import { m } from '#foundations/languages/index.ts';
import { ACKNOWLEDGEMENT } from '#modules/reports/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const teams = await readCompartments(locals.db);
	return {
		days: ACKNOWLEDGEMENT.workingDays,
		contact: locals.settings ? linesOf(locals.settings.contact) : [],
		teams: teams
			.filter((team) => team.mayReceive)
			.map(({ id, name, purpose, isDefault }) => ({
				id,
				name: wordsIn(name, locals.locale),
				purpose: wordsIn(purpose, locals.locale),
				isFirst: isDefault,
			})),
	};
};

function linesOf({ phone, email, address, hours }: Contact): { term: string; text: string }[] {
	return [
		{ term: m.who_contact_phone(), text: phone },
		{ term: m.who_contact_email(), text: email },
		{ term: m.who_contact_address(), text: address },
		{ term: m.who_contact_hours(), text: hours },
	].filter((line) => line.text !== '');
}
