import { fail } from '@sveltejs/kit';
import { m } from '#foundations/languages/index.ts';
import { sealSubmission } from '#modules/reports/index.ts';
import { submitReport } from '#modules/reports/server/index.ts';
import {
	type Answers,
	answersOf,
	type Carried,
	carriedBy,
} from '#modules/reports/ui/person/answers.ts';
import type { Problems } from '#modules/reports/ui/person/problems.ts';
import { waves } from '#server/waves.ts';
import { addressOf, shareOf } from '../../address.ts';
import { formOf } from '../posted.ts';
import { takeFiles } from '../take-files.ts';
import { teamsOf } from '../teams.ts';
import type { Actions, PageServerLoad } from './$types';
import { readerOf } from './reader.ts';
import { stillHere, understand } from './understand.ts';

export const load: PageServerLoad = async ({ locals }) => ({
	reader: readerOf(locals, await teamsOf(locals)),
	inbox: locals.href('/inbox'),
	parts: locals.href('/report/parts'),
	search: locals.href('/search'),
});

export const actions: Actions = {
	/** Shows all of it once more, with the files sealed meanwhile. */
	preview: async (event) => {
		const { request, locals } = event;
		const form = await formOf(request);
		const before = await carriedBy(form);
		const taken = await takeFiles(
			form,
			{ recipient: before.record.recipient, files: before.files },
			{ ...locals, share: shareOf(event) },
		);
		const carried = { ...before, files: [...before.files, ...taken.files] };
		const { team, problems } = await understand(form, carried, locals);
		const found = { ...problems, ...(taken.problem && { files: taken.problem }) };
		const answers = answersOf(form);
		if (!team || taken.problem) return fail(422, writing(answers, carried, found));
		return looking(answers, carried, team);
	},

	/** Back to the form, with everything that was typed. */
	edit: async ({ request }) => {
		const form = await formOf(request);
		return writing(answersOf(form), await carriedBy(form));
	},

	/** Seals in memory, saves, and gives the receipt; the same form twice gives the same one. */
	send: async (event) => {
		const { request, locals } = event;
		const form = await formOf(request);
		const answers = answersOf(form);
		const { carried, gone } = await stillHere(form, locals);
		if (gone) return fail(422, writing(answers, carried, { files: m.report_problem_file_gone() }));
		const { report, team, problems } = await understand(form, carried, locals);
		if (!report) return fail(422, writing(answers, carried, problems));
		if (!locals.settings) return fail(503, writing(answers, carried));
		const { installationSalt } = locals.settings;
		const to = { compartment: team, installationSalt };
		const how = { sealedBy: 'server', record: carried.record } as const;
		const envelope = await sealSubmission(report, to, carried.seed, how);
		const now = locals.now();
		const wave = waves.note(addressOf(event), now);
		const share = shareOf(event);
		const sent = await submitReport(locals.db, envelope, { now, wave, share, sealedHere: true });
		if (sent.ok) return { step: 'sent' as const, receipt: carried.seed };
		if (sent.problems.items === 'reports_problem_long_now') {
			return fail(422, writing(answers, carried, { words: m.report_problem_long_now() }));
		}
		return fail(422, looking(answers, carried, team, m.report_problem_not_sent()));
	},
};

function writing(answers: Answers, carried?: Carried, problems?: Problems) {
	return { step: 'writing' as const, answers, carried, problems };
}

function looking(answers: Answers, carried: Carried, team: { name: string }, problem?: string) {
	return { step: 'looking' as const, answers, carried, team: team.name, problem };
}
