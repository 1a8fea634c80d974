import { fail } from '@sveltejs/kit';
import {
	newTotpSecret,
	prepareRecovery,
	type SetUp,
	setUp,
	setUpTokens,
	totpPicture,
} from '#foundations/access/server/index.ts';
import { m } from '#foundations/languages/index.ts';
import { accountFrom, sayAccountProblems } from '../account-words.ts';
import { emergencyFrom } from '../number-rows.ts';
import { countryChoices, timeZoneChoices } from '../places.ts';
import { published } from '../published.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { type Draft, mergeDraft, neighbour, one, type Step, stepOf, withMore } from './draft.ts';
import {
	compartmentsOf,
	emergencyRows,
	FIELDS,
	languagesOf,
	type Problems,
	problemsOf,
	recoveryOf,
	teamRows,
	timeZoneOf,
} from './steps.ts';

type Locals = App.Locals;

export const load: PageServerLoad = async ({ locals, url }) => ({
	countries: countryChoices(locals.locale),
	timeZones: timeZoneChoices(),
	first: await viewOf('organisation', {}, {}, locals, url),
});

export const actions: Actions = {
	default: async (event) => {
		const { locals, request, url } = event;
		const form = await request.formData();
		const step = stepOf(form);
		const draft = mergeDraft(form, FIELDS[step]);
		const go = form.get('go');
		if (go === 'back') return view(neighbour(step, -1), draft, {}, event);
		if (go === 'more') return view(step, draft, {}, event, 4);
		const problems = await problemsOf(step, draft, locals.db);
		if (Object.keys(problems).length > 0) {
			return fail(422, { view: await viewOf(step, draft, problems, locals, url) });
		}
		if (step !== 'administrator') return view(neighbour(step, 1), draft, {}, event);
		return finish(form, draft, event);
	},
};

/** Ends set-up. Only now is anything saved, all of it at once. */
async function finish(form: FormData, draft: Draft, { locals, url }: RequestEvent) {
	// Steps can be skipped by whoever writes their own forms: everything is asked again.
	for (const step of ['organisation', 'emergency', 'teams', 'custodians'] as const) {
		const problems = await problemsOf(step, draft, locals.db);
		if (Object.keys(problems).length > 0) {
			return fail(422, { view: await viewOf(step, draft, problems, locals, url) });
		}
	}
	// Without shares on paper nothing may begin: what is sealed could be lost for good.
	if (!one(draft, 'recipient') || one(draft, 'seed').length !== 43) {
		return fail(422, { view: await viewOf('keep', draft, {}, locals, url) });
	}
	const input = setUpFrom(form, draft, locals);
	const done = await setUp(locals.db, input, { now: locals.now() });
	if (done.ok) {
		published();
		return {
			done: {
				organisation: input.organisation,
				recoveryCodes: done.recoveryCodes,
				links: await linksOf(draft, locals, url),
			},
		};
	}
	const problems: Problems = sayAccountProblems(done.problems);
	if (done.problems.setUp) problems.name = m.setup_done_already();
	return fail(422, { view: await viewOf('administrator', draft, problems, locals, url) });
}

function setUpFrom(form: FormData, draft: Draft, { locale }: Locals): SetUp {
	const contact = (name: string) => one(draft, `contact_${name}`).trim();
	return {
		organisation: one(draft, 'organisation').trim(),
		country: one(draft, 'country'),
		timeZone: timeZoneOf(draft),
		languages: languagesOf(draft),
		contact: {
			email: contact('email'),
			phone: contact('phone'),
			address: contact('address'),
			hours: contact('hours'),
		},
		emergency: emergencyFrom(emergencyRows(draft)) ?? {},
		administrator: accountFrom(form),
		compartments: compartmentsOf(draft, locale),
		recovery: { ...recoveryOf(draft), recipient: one(draft, 'recipient') },
		seed: new Uint8Array(Buffer.from(one(draft, 'seed'), 'base64url')),
	};
}

async function view(step: Step, draft: Draft, problems: Problems, event: RequestEvent, more = 0) {
	return { view: await viewOf(step, draft, problems, event.locals, event.url, more) };
}

/** What a step shows: what was typed, and what had to be made for it. */
async function viewOf(
	step: Step,
	before: Draft,
	problems: Problems,
	locals: Locals,
	url: URL,
	more = 0,
) {
	const draft = await withSecrets(step, before);
	const numbers = emergencyRows(draft);
	const teams = teamRows(draft, locals.locale);
	const blankNumber = {
		country: one(draft, 'country'),
		service: 'any',
		number: '',
		checked: false,
	};
	const blankTeam = { name: '', purpose: '', receives: true };
	return {
		step,
		draft,
		problems,
		numbers: step === 'emergency' ? [...numbers, ...Array(more).fill(blankNumber)] : [],
		teams: step === 'teams' ? [...teams, ...Array(more).fill(blankTeam)] : [],
		recovery: recoveryOf(draft),
		links: step === 'keep' ? await linksOf(draft, locals, url) : [],
		totp:
			step === 'administrator'
				? {
						secret: one(draft, 'totpSecret'),
						picture: await totpPicture(
							one(draft, 'totpSecret'),
							one(draft, 'signInName') || one(draft, 'organisation'),
							one(draft, 'organisation'),
						),
					}
				: null,
	};
}

/**
 * Shares and links are made when they are first shown, before anything is saved: an answer that is
 * lost on its way can be asked for again, and nothing that mattered stood in it alone.
 */
async function withSecrets(step: Step, draft: Draft): Promise<Draft> {
	if (step === 'keep') {
		const { custodians, needed } = recoveryOf(draft);
		const made = `${custodians}/${needed}`;
		if (one(draft, 'sharesFor') === made) return draft;
		const { recipient, shares } = await prepareRecovery(custodians, needed);
		const seed = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
		const kept = withMore(draft, { recipient, seed, sharesFor: made, kept: '' });
		return { ...kept, shares };
	}
	if (step === 'administrator' && !one(draft, 'totpSecret')) {
		return withMore(draft, { totpSecret: newTotpSecret() });
	}
	return draft;
}

async function linksOf(draft: Draft, { locale, href }: Locals, url: URL) {
	const compartments = compartmentsOf(draft, locale);
	const seed = new Uint8Array(Buffer.from(one(draft, 'seed'), 'base64url'));
	return setUpTokens(seed, compartments.length).map((token, index) => ({
		team:
			compartments[index]?.name[locale] ?? Object.values(compartments[index]?.name ?? {})[0] ?? '',
		link: `${url.origin}${href(`/desk/invitation/${token}`)}`,
	}));
}
