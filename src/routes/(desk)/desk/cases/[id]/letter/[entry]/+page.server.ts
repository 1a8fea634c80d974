import { error, fail, redirect } from '@sveltejs/kit';
import { readTeam } from '#foundations/access/server/index.ts';
import { isLocale, type Locale, locales, nameOf } from '#foundations/languages/index.ts';
import { withLocale } from '#foundations/languages/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import { dayOf } from '#foundations/time/index.ts';
import { sheetOf } from '#modules/cases/index.ts';
import {
	letterWentOut,
	readLetter,
	saveLetter,
	signLetter,
	unprintedIn,
} from '#modules/cases/server/index.ts';
import type { DeskLetterPage, LetterAnswer } from '#modules/cases/ui/desk/desk-letter-page.ts';
import { letterPosted } from '#modules/cases/ui/desk/letter-posted.ts';
import { sentenceOf } from '../../../../../../errors.ts';
import { namesOf } from '../../../../names.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }): Promise<DeskLetterPage> => {
	const { db, session, href, locale } = locals;
	if (!session) error(404);
	const how = { now: locals.now() };
	const rewrites = url.searchParams.get('again') === 'yes';
	const language = languageIn(url.searchParams.get('in'));
	const which = { caseId: params.id, entryId: params.entry };
	const view = await readLetter(db, session, { ...which, language, rewrites, spoken: locale }, how);
	const { letter, signature, zone } = view;
	const names = namesOf(await readTeam(db, session, how));
	const page = href(`/desk/cases/${params.id}/letter/${params.entry}`);
	const today = dayOf(how.now, zone).toString();
	const sheet = withLocale(letter.language, () => sheetOf(letter, signature, today));
	return {
		...view,
		...{ zone, page, rewrites },
		sheet,
		steps: view.steps.map(({ step, at, memberId }) => ({ step, at, name: names[memberId] ?? '' })),
		saved: url.searchParams.get('done') === 'save',
		languages: locales.map((value) => ({ value, label: nameOf(value) })),
		unprinted: url.searchParams.has('nofont') ? await unprintedIn(sheet) : [],
		files: { pdf: `${page}/pdf`, html: `${page}/html` },
		back: href(`/desk/cases/${params.id}`),
	};
};

export const actions: Actions = {
	save: (event) =>
		doing(event, async (which, posted, { db, session, how }) => {
			const read = letterPosted(posted);
			if (!read) return fail(422, { tooLong: true } satisfies LetterAnswer);
			await saveLetter(db, session, { ...which, ...read }, how);
			return `?in=${read.language}&done=save`;
		}),
	sign: (event) =>
		doing(event, async (which, posted, { db, session, how }) => {
			const mark = String(posted.get('mark') ?? '');
			const done = await signLetter(db, session, { ...which, mark }, how);
			return done.ok ? '' : fail(422, { missing: done.missing } satisfies LetterAnswer);
		}),
	out: (event) =>
		doing(event, async (which, posted, { db, session, how }) => {
			const way = posted.get('way') === 'sent' ? 'sent' : 'printed';
			await letterWentOut(db, session, { ...which, way }, how);
			return '';
		}),
};

type Which = { caseId: string; entryId: string };
type Doing = {
	db: App.Locals['db'];
	session: NonNullable<App.Locals['session']>;
	how: { now: ReturnType<App.Locals['now']> };
};
type Failed = ReturnType<typeof fail<LetterAnswer>>;

/** Does it and shows the letter again; what a rule forbids is said above it. */
async function doing(
	{ request, locals, params }: RequestEvent,
	work: (which: Which, posted: FormData, doing: Doing) => Promise<string | Failed>,
): Promise<Failed> {
	const { db, session, href } = locals;
	if (!session) error(404);
	const posted = await request.formData();
	const which = { caseId: params.id, entryId: params.entry };
	let done: string | Failed;
	try {
		done = await work(which, posted, { db, session, how: { now: locals.now() } });
	} catch (refused) {
		if (!(refused instanceof Refusal) || refused.status === 404) throw refused;
		return fail(refused.status, { refused: sentenceOf(refused) } satisfies LetterAnswer);
	}
	if (typeof done !== 'string') return done;
	redirect(303, href(`/desk/cases/${params.id}/letter/${params.entry}${done}`));
}

function languageIn(text: string | null): Locale | null {
	return isLocale(text) ? text : null;
}
