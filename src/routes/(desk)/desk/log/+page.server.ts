import { error, fail, redirect } from '@sveltejs/kit';
import { dayOrMoment } from '#design/written.ts';
import { readTeam } from '#foundations/access/server/index.ts';
import { asId } from '#foundations/ids/index.ts';
import { m } from '#foundations/languages/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import { openedProfiles, signOpening } from '#modules/cases/server/index.ts';
import { whyNot, wordOf } from '#modules/cases/ui/words.ts';
import { seenLog, whoSaw } from '#modules/reports/server/index.ts';
import { type Act, logRow } from '#modules/reports/ui/desk/log-rows.ts';
import { sentenceOf } from '../../../errors.ts';
import { namesOf } from '../names.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { db, session, settings, href } = locals;
	if (!session || !settings) error(404);
	const names = namesOf(await readTeam(db, session, { now: locals.now() }));
	const log = href('/desk/log');
	const row = (act: Act) =>
		logRow(act, names, settings.timeZone, (report) => `${log}?report=${report}`);
	const asked = url.searchParams.get('report');
	if (asked !== null) {
		const report = idIn(asked);
		const saw = report ? await sawOf(locals, report) : null;
		return {
			log,
			asked,
			report,
			known: report !== undefined,
			rows: (saw ?? []).map(row).reverse(),
			profiles: [],
			...{ older: null, first: false, signed: false },
		};
	}
	const before = placeIn(url.searchParams.get('before'));
	const profiles = before ? [] : await openedProfiles(db, session, { now: locals.now() });
	const { acts, more } = await seenLog(db, session, before ? { before } : {});
	const last = acts.at(-1);
	return {
		log,
		asked: '',
		report: undefined,
		known: true,
		rows: acts.map(({ seq, reportId, ...act }) =>
			row({ ...act, id: String(seq), report: reportId }),
		),
		profiles: profiles.map(({ id, entryId, at, memberId, action, caseId, waits }) => ({
			...{
				id,
				entryId,
				caseId,
				waits,
				number: caseId.slice(0, 8),
				who: names[memberId] ?? m.desk_log_who_gone(),
			},
			...{ what: wordOf('action', action), when: dayOrMoment(at, settings.timeZone) },
		})),
		older: more && last ? `${log}?before=${last.seq}` : null,
		first: before === undefined,
		signed: url.searchParams.has('signed'),
	};
};

export const actions: Actions = {
	sign: async ({ request, locals }) => {
		const { db, session, href } = locals;
		if (!session) error(404);
		const posted = await request.formData();
		const said = (name: string) => String(posted.get(name) ?? '').trim();
		const answers = { legalBasis: said('legalBasis'), reasons: said('reasons') };
		const typed = { signs: said('signs'), ...answers };
		const asked = { caseId: said('case'), ...typed };
		const done = await signOpening(db, session, asked, { now: locals.now() }).catch(asSaid);
		if ('said' in done) return fail(done.status, { typed, refused: done.said });
		if (done.ok) redirect(303, `${href('/desk/log')}?signed`);
		const [why] = done.refused.map(({ code }) => whyNot(code));
		return fail(409, { typed, refused: why ?? m.cases_openings_incomplete() });
	},
};

/** Somebody else signed, or it was objected to: said beside the form, and nothing typed is lost. */
function asSaid(refused: unknown) {
	if (!(refused instanceof Refusal) || refused.status !== 409) throw refused;
	return { status: refused.status, said: sentenceOf(refused) };
}

/** A report that the guardian is kept away from answers as one that nobody opened. */
async function sawOf({ db, session }: App.Locals, report: string): Promise<Act[]> {
	if (!session) return [];
	try {
		const saw = await whoSaw(db, session, { reportId: report });
		return saw.map((entry, index) => ({ ...entry, id: String(index), report }));
	} catch (error) {
		if (error instanceof Refusal) return [];
		throw error;
	}
}

/** The number alone, or the address of the report's page. */
function idIn(text: string): string | undefined {
	return asId(text.trim().split('/').at(-1)?.split('?')[0] ?? '');
}

/** A place in the log is a whole number; what was edited into something else leads nowhere. */
function placeIn(text: string | null): number | undefined {
	if (text === null) return undefined;
	if (!/^[1-9]\d{0,14}$/.test(text)) error(404);
	return Number(text);
}
