import { base64urlnopad } from '@scure/base';
import { fail } from '@sveltejs/kit';
import { newId } from '#foundations/ids/index.ts';
import { m } from '#foundations/languages/index.ts';
import { dayOf } from '#foundations/time/index.ts';
import {
	giveSign,
	planSigns,
	signRecipient,
	signsStand,
	takeSealedSign,
} from '#modules/cases/server/index.ts';
import { timeZoneChoices } from '../../(desk)/desk/places.ts';
import { readReceipt } from '../inbox/read-key.ts';
import { formOf, textOf } from '../posted.ts';
import type { Actions, PageServerLoad } from './$types';
import { readPlan } from './read-plan.ts';

export const load: PageServerLoad = async ({ locals }) => ({
	page: locals.href('/sign'),
	inbox: locals.href('/inbox'),
	recipient: await signRecipient(locals.db, locals.now()),
});

/** The receipt comes in the body each time; nothing of it stays between two of them. */
export const actions: Actions = {
	give: async ({ request, locals }) => {
		const form = await formOf(request);
		const read = readReceipt(form);
		if (!read.key) return asking(read.problem, form);
		const once = textOf(form, 'once');
		const sign = { word: textOf(form, 'word'), once: UUID.test(once) ? once : newId() };
		const taken = await giveSign(locals.db, read.key, sign, { now: locals.now() });
		if (taken.ok) {
			return { step: 'arrived' as const, next: taken.next.toString(), zone: taken.zone };
		}
		if ('problem' in taken && taken.problem === 'no-plan') return { step: 'none' as const };
		return notThere(taken, form);
	},

	open: async ({ request, locals }) => {
		const form = await formOf(request);
		const read = readReceipt(form);
		if (!read.key) return asking(read.problem, form);
		const found = await signsStand(locals.db, read.key, { now: locals.now() });
		if (!found.ok) return notThere(found, form);
		if (found.stand === 'planned') return { step: 'planned' as const };
		return planning(form, locals);
	},

	plan: async ({ request, locals }) => {
		const form = await formOf(request);
		const read = readReceipt(form);
		if (!read.key) return asking(read.problem, form);
		const plan = readPlan(form, locals.now());
		if (!plan.ok) return fail(422, planning(form, locals, plan.problems));
		const done = await planSigns(locals.db, read.key, plan.plan, { now: locals.now() });
		if (!done.ok) return notThere(done, form);
		const { first, zone } = plan.plan;
		return { step: 'begun' as const, next: first.toString(), zone };
	},

	/** From a phone that had no network. What became of it is told to nobody who holds the phone. */
	sealed: async ({ request, locals }) => {
		const text = textOf(await formOf(request), 'sealed');
		if (!/^[\w-]{1,4000}$/.test(text)) return fail(422, { step: 'taken' as const });
		const taken = await takeSealedSign(locals.db, bytesOf(text), { now: locals.now() });
		return taken ? { step: 'taken' as const } : fail(503, { step: 'taken' as const });
	},
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function asking(problem: string, form: FormData) {
	return fail(422, { step: 'asking' as const, problem, typed: textOf(form, 'receipt') });
}

function notThere(found: { busy?: true } | { problem: string }, form: FormData) {
	if ('problem' in found && found.problem) return asking(m.sign_no_case(), form);
	return asking(
		'busy' in found && found.busy ? m.inbox_problem_wait() : m.inbox_problem_unknown(),
		form,
	);
}

function planning(
	form: FormData,
	{ now, settings }: App.Locals,
	problems?: Record<string, string>,
) {
	const typed = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string'));
	const zone = settings?.timeZone ?? 'UTC';
	return {
		...{ step: 'plan' as const, problems, zones: timeZoneChoices() },
		typed: { zone, day: dayOf(now(), zone).toString(), ...typed } as Record<string, string>,
	};
}

function bytesOf(text: string): Uint8Array {
	try {
		return base64urlnopad.decode(text);
	} catch {
		return new Uint8Array();
	}
}
