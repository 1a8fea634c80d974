import { fail } from '@sveltejs/kit';
import { number } from '#design/written.ts';
import {
	actorOf,
	type Compartment,
	decide,
	FIRST_LEAD_DAYS,
	HERE,
	oneLine,
	wordsIn,
} from '#foundations/access/index.ts';
import {
	createCompartment,
	describeCompartment,
	editSettings,
	mayArrange,
	readCompartments,
} from '#foundations/access/server/index.ts';
import { isLocale, m } from '#foundations/languages/index.ts';
import { emergencyFrom, numberRows, rowsOfEmergency } from '../number-rows.ts';
import { countryChoices, isCountry, isTimeZone, timeZoneChoices } from '../places.ts';
import { published } from '../published.ts';
import { sessionOf } from '../session.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const session = sessionOf(locals);
	const actor = actorOf(session);
	const ways = await mayArrange(locals.db, session);
	const { settings, locale } = locals;
	const compartments = await readCompartments(locals.db);
	const country = settings?.country ?? '';
	const blank = { country, service: 'any', number: '', checked: false };
	return {
		mayEdit: decide(actor, 'settings.edit', HERE).allow,
		values: {
			organisation: settings?.organisation ?? '',
			country,
			timeZone: settings?.timeZone ?? 'UTC',
			languages: [...(settings?.languages ?? [])] as string[],
			contact: settings?.contact ?? { email: '', phone: '', address: '', hours: '' },
			numbers: [...rowsOfEmergency(settings?.emergency ?? {}), blank, blank, blank],
		},
		newTeam: ways.get('new'),
		recovery: settings?.recovery ?? null,
		countries: countryChoices(locale),
		timeZones: timeZoneChoices(),
		teams: compartments.map(({ name, purpose, ...team }) => ({
			...receiving(team),
			name: wordsIn(name, locale),
			purpose: wordsIn(purpose, locale),
			may: ways.get(team.id),
			mayEdit: decide(actor, 'compartments.describe', { kind: 'compartment', id: team.id }).allow,
		})),
	};
};

export const actions: Actions = {
	house: async ({ locals, request }) => {
		const form = await request.formData();
		const text = (name: string) => oneLine(textOf(form, name));
		const rows = numberRows(
			(name) => textOf(form, name),
			Math.min(Number(text('numberRows')) || 0, 100),
		);
		const emergency = emergencyFrom(rows);
		const languages = form.getAll('languages').filter(isLocale);
		const values = {
			organisation: text('organisation'),
			country: text('country'),
			timeZone: text('timeZone'),
			languages,
			contact: {
				email: text('contact_email').slice(0, 300),
				phone: text('contact_phone').slice(0, 300),
				address: text('contact_address').slice(0, 300),
				hours: text('contact_hours').slice(0, 300),
			},
		};
		const problems: Record<string, string> = {};
		if (values.organisation === '') problems.organisation = m.setup_empty();
		if (values.organisation.length > 120) problems.organisation = m.setup_long({ most: '120' });
		if (!isCountry(values.country)) problems.country = m.setup_choose();
		if (!isTimeZone(values.timeZone)) problems.timeZone = m.setup_choose();
		if (languages.length === 0) problems.languages = m.setup_choose();
		if (!emergency) problems.number_0_number = m.setup_emergency_wrong();
		if (Object.keys(problems).length > 0 || !emergency) {
			return fail(422, { problems, values: { ...values, numbers: rows } });
		}
		const session = sessionOf(locals);
		await editSettings(locals.db, session, { ...values, emergency }, { now: locals.now() });
		published();
		return { said: m.settings_saved() };
	},
	team: async ({ locals, request }) => {
		const form = await request.formData();
		const compartmentId = textOf(form, 'id');
		const before = (await readCompartments(locals.db)).find(({ id }) => id === compartmentId);
		const read = compartmentFrom(form, locals, before);
		if (!read) return fail(422, { problems: { [`name-${compartmentId}`]: m.setup_empty() } });
		const change = { ...read, compartmentId };
		await describeCompartment(locals.db, sessionOf(locals), change, { now: locals.now() });
		published();
		return { said: m.settings_saved() };
	},
	newTeam: async ({ locals, request, url }) => {
		const read = compartmentFrom(await request.formData(), locals);
		if (!read) return fail(422, { problems: { 'name-new': m.setup_empty() } });
		const made = await createCompartment(locals.db, sessionOf(locals), read, { now: locals.now() });
		published();
		const link = `${url.origin}${locals.href(`/desk/invitation/${made.token}`)}`;
		return { created: { link, days: number(FIRST_LEAD_DAYS) } };
	},
};

function receiving(team: Omit<Compartment, 'name' | 'purpose'>) {
	const { id, mayReceive, isDefault, forChildren, forTracing } = team;
	return { id, mayReceive, isDefault, forChildren, forTracing };
}

/** The words in the language in which they were typed; the other languages stay as they were. */
function compartmentFrom(form: FormData, { locale }: App.Locals, before?: Compartment) {
	const name = oneLine(textOf(form, 'name')).slice(0, 120);
	const purpose = oneLine(textOf(form, 'purpose')).slice(0, 300);
	if (name === '') return null;
	// A box that was not shown says nothing: only what was asked is changed.
	const ticked = (box: string, before: boolean) =>
		form.getAll('asked').includes(box) ? form.get(box) === 'yes' : before;
	return {
		name: { ...before?.name, [locale]: name },
		purpose: purpose === '' ? {} : { ...before?.purpose, [locale]: purpose },
		mayReceive: ticked('receives', before?.mayReceive ?? true),
		isDefault: ticked('default', before?.isDefault ?? false),
		forChildren: ticked('children', before?.forChildren ?? false),
		forTracing: ticked('tracing', before?.forTracing ?? false),
	};
}

function textOf(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value : '';
}
