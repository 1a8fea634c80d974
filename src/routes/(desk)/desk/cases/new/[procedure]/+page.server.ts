import { error, fail, redirect } from '@sveltejs/kit';
import { asId, newId } from '#foundations/ids/index.ts';
import type { Procedure } from '#foundations/procedures/index.ts';
import { ASSIGNABLE, answersIn, INCIDENT, keyIn, newestOf, typedIn } from '#modules/cases/index.ts';
import { openCase } from '#modules/cases/server/index.ts';
import type { ActAnswer, DeskActPage } from '#modules/cases/ui/desk/desk-act-page.ts';
import { problemWords } from '#modules/cases/ui/desk/problem-words.ts';
import { countryChoices, timeZoneChoices } from '../../../places.ts';
import { languageChoices } from '../../choices.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }): DeskActPage & { paper: string } => {
	const { session, settings, href, locale } = locals;
	if (!session || !settings) error(404);
	const procedure = newestOf(params.procedure);
	if (!procedure) error(404);
	const openings = openingsOf(procedure);
	const action = openings.find((one) => one === url.searchParams.get('action')) ?? openings[0];
	const opening = action && procedure.actions[action];
	if (!opening) error(404);
	const page = href(`/desk/cases/new/${procedure.id}`);
	const countries = countryChoices(locale);
	return {
		procedure: procedure.id,
		action,
		effect: opening.effect,
		cite: opening.cite ?? null,
		asks: opening.asks ?? {},
		fields: procedure.fields,
		refused: [],
		corrects: null,
		problems: {},
		typed: { 'case.country': settings.country, 'case.zone': settings.timeZone },
		signs: null,
		mark: String(procedure.version),
		key: newId(),
		countries,
		languages: languageChoices(locale),
		begins: {
			countries,
			zones: timeZoneChoices(),
			teams: session.compartments.map(({ id, name }) => ({ value: id, label: name })),
			openings: openings.map((one) => ({ action: one, href: `${page}${beginningWith(url, one)}` })),
		},
		posts: [],
		back: href('/desk/cases/new'),
		acts: href('/desk/cases/new'),
		about: href(`/desk/procedures/${procedure.id}`),
		paper: `${page}/paper`,
	};
};

export const actions: Actions = {
	default: async ({ request, locals, params, url }) => {
		const { db, session, href } = locals;
		const procedure = newestOf(params.procedure);
		if (!session || !procedure) error(404);
		const posted = await request.formData();
		const text = (name: string) => String(posted.get(name) ?? '').trim() || undefined;
		const openings = openingsOf(procedure);
		const action = openings.find((one) => one === url.searchParams.get('action')) ?? openings[0];
		if (!action) error(404);
		const done = await openCase(
			db,
			session,
			{
				procedure: procedure.id,
				version: Number(text('mark')) || undefined,
				action,
				answers: answersIn(procedure, action, posted),
				compartmentId: text('case.team'),
				country: text('case.country'),
				zone: text('case.zone'),
				fromReport: asId(url.searchParams.get('report') ?? '') ?? undefined,
				fromCase: asId(url.searchParams.get('from') ?? '') ?? undefined,
				key: keyIn(posted),
			},
			{ now: locals.now() },
		);
		if (!done.ok) {
			const { problems, refused } = done;
			const why: ActAnswer = { typed: typedIn(posted), problems: problemWords(problems), refused };
			return fail(422, why);
		}
		const page = procedure.id === INCIDENT ? '/desk/cases/incidents' : '/desk/cases';
		redirect(303, href(`${page}/${done.caseId}?done=opened`));
	},
};

/** The ways to begin that are open to someone at a desk. */
function openingsOf({ actions: all }: Procedure): string[] {
	return Object.entries(all).flatMap(([name, { opens, by }]) =>
		opens && by.some((capacity) => ASSIGNABLE.some((one) => one === capacity)) ? [name] : [],
	);
}

/** The same address with another way to begin: from which report or case it comes is kept. */
function beginningWith(url: URL, action: string): string {
	const next = new URLSearchParams(url.searchParams);
	next.set('action', action);
	return `?${next}`;
}
