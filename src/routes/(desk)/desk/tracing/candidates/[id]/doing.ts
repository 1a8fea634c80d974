import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import type { MemberSession } from '#foundations/access/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import type { CandidateAnswer } from '#modules/tracing/ui/desk/desk-candidate-page.ts';
import { sentenceOf } from '../../../../../errors.ts';
import { sessionOf } from '../../../session.ts';

type Asked = {
	db: App.Locals['db'];
	session: MemberSession;
	values: Readonly<Record<string, string>>;
	how: { now: ReturnType<App.Locals['now']> };
};

type Done = { ok: true } | { ok: false; problems: Readonly<Record<string, unknown>> };

/** One act on a candidate; what stands in its way comes back with everything that was typed. */
export async function doing(
	{ request, locals, params }: Pick<RequestEvent<{ id: string }>, 'request' | 'locals' | 'params'>,
	act: string,
	work: (asked: Asked) => Promise<Done>,
) {
	const session = sessionOf(locals);
	const values: Record<string, string> = {};
	for (const [name, value] of await request.formData()) {
		if (typeof value === 'string') values[name] = value;
	}
	const back = (status: number, why: Partial<NonNullable<CandidateAnswer>>) =>
		fail(status, { act, values, ...why } satisfies CandidateAnswer);
	try {
		const done = await work({ db: locals.db, session, values, how: { now: locals.now() } });
		if (!done.ok) return back(422, { missing: Object.keys(done.problems) });
	} catch (refused) {
		if (!(refused instanceof Refusal) || refused.status === 404) throw refused;
		return back(refused.status, { refused: sentenceOf(refused) });
	}
	return redirect(303, locals.href(`/desk/tracing/candidates/${params.id}?done`));
}
