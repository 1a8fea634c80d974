import { error, fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { Refusal } from '#foundations/refusal/index.ts';
import {
	type DeskAct,
	type DeskProblem,
	readDeskForm,
	typedIn,
} from '#modules/reports/desk-forms.ts';
import { reportMark } from '#modules/reports/server/index.ts';
import type { ActAnswer } from '#modules/reports/ui/desk/act-answer.ts';
import { sentenceOf } from '../../../../errors.ts';
import { type Doing, doings } from './doings.ts';

type Event = Pick<RequestEvent<{ id: string }>, 'request' | 'locals' | 'params'>;

/**
 * One act on a report: read the form, see that the report is still the one that was shown, act,
 * and show the page again. When anything stands in the way, everything typed comes back.
 */
export async function act(name: DeskAct, { request, locals, params }: Event) {
	const { session, db, href } = locals;
	if (!session) error(404);
	const posted = await request.formData();
	const values = typedIn(posted);
	const back = (status: number, why: Partial<ActAnswer>) =>
		fail(status, { act: name, values, ...why } satisfies ActAnswer);
	const read = readDeskForm(name, posted);
	if (!read.ok) return back(422, { problems: read.problems });
	if (values.step === 'preview') return { act: name, values, preview: true } satisfies ActAnswer;
	const how = { now: locals.now(), unchangedSince: values.version ?? '' };
	const doing: Doing = { db, session, reportId: params.id, how };
	try {
		const done = await doings[name](doing, read.form as never);
		if (!done.ok) return back(422, { problems: problemsOf(done.problems) });
	} catch (refused) {
		if (!(refused instanceof Refusal) || refused.status === 404) throw refused;
		if (refused.code === 'reports.changed') return back(409, { changed: true });
		return back(refused.status, { refused: sentenceOf(refused) });
	}
	return redirect(303, href(await whereNext(name, values, doing)));
}

/** Whoever handed a report over or kept themselves away can no longer see it. */
async function whereNext(
	name: DeskAct,
	values: Record<string, string>,
	{ db, session, reportId, how: { now } }: Doing,
): Promise<string> {
	const done = name === 'hold' ? (values.on === 'yes' ? 'holdOn' : 'holdOff') : name;
	const mayLose = name === 'transfer' || name === 'keepAway';
	const lost = mayLose && (await isGone(() => reportMark(db, session, { reportId }, { now })));
	return lost ? `/desk/inbox?done=${done}` : `/desk/reports/${reportId}?done=${done}`;
}

async function isGone(look: () => Promise<unknown>): Promise<boolean> {
	try {
		await look();
		return false;
	} catch (error) {
		if (error instanceof Refusal) return true;
		throw error;
	}
}

function problemsOf(problems: Record<string, 'empty' | 'too-long'>): Record<string, DeskProblem> {
	return problems;
}
