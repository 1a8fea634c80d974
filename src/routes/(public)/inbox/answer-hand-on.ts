import { m } from '#foundations/languages/index.ts';
import { type AskingAnswer, answerAsking } from '#modules/reports/server/index.ts';
import { textOf } from '../posted.ts';
import { asking, notOpened, showing } from './asking.ts';
import { readKey } from './read-key.ts';

const ANSWERS: readonly AskingAnswer[] = ['yes', 'no', 'back'];

/** Whether files may be handed on: the person says yes or no, or takes their yes back. */
export async function answerHandOn(form: FormData, locals: App.Locals) {
	const { key } = readKey(form);
	const answer = ANSWERS.find((one) => one === textOf(form, 'answer'));
	if (!key || !answer) return asking(m.inbox_problem_broken());
	const asked = { asking: textOf(form, 'asking'), answer };
	const said = await answerAsking(locals.db, key, asked, { now: locals.now() });
	if (!said.ok) return notOpened(said, key);
	const done = said.done ? m.inbox_asking_kept() : m.inbox_asking_already();
	return showing(key, { done }, locals);
}
