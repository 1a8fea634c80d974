/** What a control is: its name in the form, what it is called, and what helps or went wrong. */
export type Question = {
	/** The name under which the answer is sent; also the id, unless `id` says another. */
	name: string;
	id?: string;
	label: string;
	hint?: string | undefined;
	/** One sentence: what is wrong and how to mend it. */
	problem?: string | undefined;
};

export const hintId = (id: string) => `${id}-hint`;
export const problemId = (id: string) => `${id}-problem`;

/** The ids for `aria-describedby`, the hint first, or nothing at all. */
export function describedBy(id: string, { hint, problem }: Pick<Question, 'hint' | 'problem'>) {
	const ids = [hint && hintId(id), problem && problemId(id)].filter(Boolean);
	return ids.length > 0 ? ids.join(' ') : undefined;
}
