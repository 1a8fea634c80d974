import { fail } from '@sveltejs/kit';
import { m } from '#foundations/languages/index.ts';
import { readReport, reportValues } from '#modules/reports/forms.ts';
import { sealSubmission } from '#modules/reports/index.ts';
import { submitReport, uploadState } from '#modules/reports/server/index.ts';
import {
	type Answers,
	answersOf,
	type Carried,
	carriedBy,
} from '#modules/reports/ui/person/answers.ts';
import { type Problems, problemsOf } from '#modules/reports/ui/person/problems.ts';
import { teamFor } from '#modules/reports/ui/person/team-for.ts';
import { waves } from '#server/waves.ts';
import { takeFiles } from '../take-files.ts';
import { teamsOf } from '../teams.ts';
import type { Actions, PageServerLoad } from './$types';
import { readerOf } from './reader.ts';

export const load: PageServerLoad = async ({ locals }) => ({
	reader: readerOf(locals, await teamsOf(locals)),
	inbox: locals.href('/inbox'),
	parts: locals.href('/report/parts'),
});

export const actions: Actions = {
	/** Shows all of it once more, with the files sealed meanwhile. */
	preview: async ({ request, locals }) => {
		const form = await formOf(request);
		if (!form) return fail(422, writing({}, undefined, { words: m.report_problem_broken() }));
		const answers = answersOf(form);
		const before = await carriedBy(form);
		const taken = await takeFiles(
			form,
			{ recipient: before.record.recipient, files: before.files },
			locals,
		);
		const carried = { ...before, files: [...before.files, ...taken.files] };
		const { problems } = await understand(form, carried, locals);
		if (taken.problem) problems.files = taken.problem;
		if (Object.keys(problems).length > 0) return fail(422, writing(answers, carried, problems));
		return looking(answers, carried, await teamOf(form, locals));
	},

	/** Back to the form, with everything that was typed. */
	edit: async ({ request }) => {
		const form = await request.formData();
		return writing(answersOf(form), await carriedBy(form));
	},

	/** Seals in memory, saves, and gives the receipt; the same form twice gives the same one. */
	send: async ({ request, locals, getClientAddress }) => {
		const form = await formOf(request);
		if (!form) return fail(422, writing({}, undefined, { words: m.report_problem_broken() }));
		const answers = answersOf(form);
		const carried = await carriedBy(form);
		const { report, problems } = await understand(form, carried, locals);
		if (!report) return fail(422, writing(answers, carried, problems));
		const team = await teamOf(form, locals);
		const gone = await goneFiles(carried, locals);
		if (gone.length > 0) {
			const files = carried.files.filter(({ id }) => !gone.includes(id));
			const problem = { files: m.report_problem_file_gone() };
			return fail(422, writing(answers, { ...carried, files }, problem));
		}
		if (!team || !locals.settings) {
			return fail(422, looking(answers, carried, team, m.report_problem_no_team()));
		}
		const { installationSalt } = locals.settings;
		const envelope = await sealSubmission(
			report,
			{ compartment: team, installationSalt },
			carried.seed,
			{ sealedBy: 'server', record: carried.record },
		);
		const now = locals.now();
		const wave = waves.note(getClientAddress(), now);
		const sent = await submitReport(locals.db, envelope, { now, wave });
		if (!sent.ok) return fail(422, looking(answers, carried, team, m.report_problem_not_sent()));
		return { step: 'sent' as const, receipt: carried.seed };
	},
};

function writing(answers: Answers, carried?: Carried, problems?: Problems) {
	return { step: 'writing' as const, answers, carried, problems };
}

function looking(answers: Answers, carried: Carried, team?: { name: string }, problem?: string) {
	return { step: 'looking' as const, answers, carried, team: team?.name, problem };
}

/** Null for what is no form at all: cut off on its way, or never one. */
async function formOf(request: Request): Promise<FormData | null> {
	try {
		return await request.formData();
	} catch {
		return null;
	}
}

async function understand(form: FormData, carried: Carried, { locale }: App.Locals) {
	const files = carried.files.map(({ id }) => id);
	const read = readReport({ ...reportValues(form), language: locale, files });
	if (read.ok) return { report: read.report, problems: {} as Problems };
	return { report: null, problems: problemsOf(read.problems) };
}

async function teamOf(form: FormData, locals: App.Locals) {
	return teamFor(await teamsOf(locals), form.getAll('keep_away').map(String));
}

async function goneFiles({ files }: Carried, { db }: App.Locals): Promise<string[]> {
	const states = await Promise.all(
		files.map(async ({ id }) => ({ id, state: await uploadState(db, id) })),
	);
	return states.filter(({ state }) => state === null).map(({ id }) => id);
}
