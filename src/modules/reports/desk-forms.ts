import { z } from 'zod';
import { cleanText } from './clean-text.ts';
import { ENVELOPE_LIMITS } from './envelope.ts';
import { RECEIVERS } from './receivers.ts';

/** What was wrong with a form of the desk; the page says it in the member's language. */
export type DeskProblem = 'empty' | 'too-long' | 'choose' | 'sure' | 'appeal' | 'key';

const NAME_CHARACTERS = 200;
const words = text('empty');
const member = z.uuid('choose');
const team = z.uuid('choose');
const sure = z.literal('yes', { error: 'sure' });

/** What may come in from the page of a report, by act. */
export const deskForms = {
	acknowledge: z.object({}),
	reply: z.object({ words }),
	note: z.object({ words }),
	assign: z.object({ to: member }),
	ask: z.object({ to: member, words }),
	keepAway: z.object({ who: member }),
	reseal: z.object({}),
	transfer: z.object({ to: team, sure }),
	close: z.object({ words, appeal: text('appeal') }),
	refuse: z.object({ words, appeal: text('appeal') }),
	hold: z.object({ on: z.stringbool('choose') }),
	reopen: z.object({}),
	askToHandOn: z.object({
		/** `enforcement` can be chosen so that it is refused, written down and told to the person. */
		receiver: z.enum([...RECEIVERS, 'enforcement'], 'choose'),
		to: text('empty', NAME_CHARACTERS),
		/** `age1…` of whoever would get it; nothing is handed on unsealed. */
		recipient: z.preprocess(
			(value) => (typeof value === 'string' ? value.trim() : ''),
			z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/, 'key'),
		),
		words,
		risk: words,
	}),
} as const;

/** Which asking was answered with yes, and is now carried out. */
export const handOnForm = z.object({ asking: z.uuid() });

export type AskToHandOn = z.infer<typeof deskForms.askToHandOn>;
export type DeskAct = keyof typeof deskForms;
export type DeskForm<A extends DeskAct> = z.infer<(typeof deskForms)[A]>;

export type ReadDeskForm<A extends DeskAct> =
	| { ok: true; form: DeskForm<A> }
	/** What was typed comes back with what is wrong, field by field. */
	| { ok: false; problems: Record<string, DeskProblem>; values: Record<string, string> };

export function readDeskForm<A extends DeskAct>(act: A, posted: FormData): ReadDeskForm<A> {
	const values = typedIn(posted);
	const read = deskForms[act].safeParse(values);
	if (read.success) return { ok: true, form: read.data as DeskForm<A> };
	const problems: Record<string, DeskProblem> = {};
	for (const { path, message } of read.error.issues)
		problems[String(path[0])] ??= message as DeskProblem;
	return { ok: false, problems, values };
}

/** Everything typed, to be shown again: nothing a member wrote is lost when an act is refused. */
export function typedIn(posted: FormData): Record<string, string> {
	const pairs = [...posted].filter((pair): pair is [string, string] => typeof pair[1] === 'string');
	return Object.fromEntries(pairs);
}

function text(missing: DeskProblem, longest: number = ENVELOPE_LIMITS.wordsCharacters) {
	return z.preprocess(
		(value) => (typeof value === 'string' ? cleanText(value) : ''),
		z.string().min(1, missing).max(longest, 'too-long'),
	);
}
