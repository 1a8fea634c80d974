import { m } from '#foundations/languages/index.ts';
import { dayOf } from '#foundations/time/index.ts';
import { answersIn, procedureOf } from '#modules/cases/index.ts';
import { ownAct } from '#modules/cases/server/index.ts';
import { isMode } from '#modules/reports/index.ts';
import { changeMode, withdraw } from '#modules/reports/server/index.ts';
import { modeLabels } from '#modules/reports/ui/person/labels.ts';
import { addressOf, shareOf } from '../../address.ts';
import { formOf, textOf } from '../posted.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { answerHandOn } from './answer-hand-on.ts';
import { asking, notOpened, showing } from './asking.ts';
import { casesOf } from './cases-of.ts';
import { writeMessage } from './message.ts';
import { readKey } from './read-key.ts';
import { tellReprisal } from './reprisal.ts';
import { saidProblems } from './said-problems.ts';
import { shareSearch, stopSearch } from './search-acts.ts';

export const load: PageServerLoad = ({ locals }) => ({
	home: locals.href('/inbox'),
	workLog: locals.href('/work-log'),
	sign: locals.href('/sign'),
	search: locals.href('/inbox/search'),
	searchParts: locals.href('/search/parts'),
	today: dayOf(locals.now(), locals.settings?.timeZone ?? 'UTC').toString(),
	parts: locals.href('/report/parts'),
	zone: locals.settings?.timeZone ?? 'UTC',
});

/** Each act brings the receipt again, in the body: nothing of it stays between two of them. */
export const actions: Actions = {
	open: async ({ request, locals }) => {
		const form = await formOf(request);
		const read = readKey(form);
		if (!read.key) return asking(read.problem, textOf(form, 'receipt'));
		const done = textOf(form, 'check') ? m.inbox_receipt_right() : undefined;
		return showing(read.key, { done }, locals);
	},

	message: async (event) => writeMessage(await formOf(event.request), sendingOf(event)),

	mode: async (event) => {
		const { request, locals } = event;
		const form = await formOf(request);
		const { key } = readKey(form);
		const mode = textOf(form, 'mode');
		if (!key || !isMode(mode)) return asking(m.inbox_problem_broken());
		const [name, sealed] = [textOf(form, 'name').trim(), textOf(form, 'sealed')];
		if (mode === 'named' && !name && !sealed) {
			const problems = { name: m.report_problem_name() };
			return showing(key, { problems, typed: { mode } }, locals);
		}
		const said = sealed
			? { sealed }
			: { text: m.inbox_mode_letter({ mode: modeLabels[mode](), name }) };
		const told = mode !== 'anonymous' && (name || sealed) ? { said } : {};
		const how = { now: locals.now(), share: shareOf(event) };
		const acted = await changeMode(locals.db, key, { mode, ...told }, how);
		if (acted.ok) {
			return showing(key, { done: m.inbox_mode_changed({ mode: modeLabels[mode]() }) }, locals);
		}
		if (!acted.problems) return notOpened(acted, key);
		return showing(key, { problems: saidProblems(acted.problems, 'name') }, locals);
	},

	withdraw: async ({ request, locals }) => {
		const form = await formOf(request);
		const { key } = readKey(form);
		if (!key) return asking(m.inbox_problem_broken());
		if (!textOf(form, 'confirm')) {
			return showing(key, { problems: { confirm: m.inbox_problem_confirm() } }, locals);
		}
		const acted = await withdraw(locals.db, key, { now: locals.now() });
		if (!acted.ok) return notOpened(acted, key);
		return showing(key, { done: m.inbox_withdrawn() }, locals);
	},

	handOn: async ({ request, locals }) => answerHandOn(await formOf(request), locals),

	/** Challenge, correct, add, withdraw: what helps the person, and always works. */
	case: async ({ request, locals }) => {
		const form = await formOf(request);
		const { key } = readKey(form);
		if (!key) return asking(m.inbox_problem_broken());
		const own = await casesOf(key, locals);
		const one = own.find(({ caseId }) => caseId === textOf(form, 'case'));
		const action = one?.acts.find((act) => act === textOf(form, 'act'));
		if (!one || !action) return asking(m.inbox_problem_broken());
		const answers = answersIn(procedureOf(one), action, form);
		const asked = { caseId: one.caseId, action, answers };
		const acted = await ownAct(locals.db, key, asked, { now: locals.now() });
		if (!acted.ok && 'busy' in acted) return notOpened(acted, key);
		return showing(key, { done: m.own_done_now() }, locals);
	},

	share: async ({ request, locals }) => shareSearch(await formOf(request), locals),

	stop: async ({ request, locals }) => stopSearch(await formOf(request), locals, false),

	again: async ({ request, locals }) => stopSearch(await formOf(request), locals, true),

	reprisal: async (event) =>
		tellReprisal(await formOf(event.request), sendingOf(event), addressOf(event)),
};

function sendingOf(event: RequestEvent) {
	return { ...event.locals, share: shareOf(event) };
}
