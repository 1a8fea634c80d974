import { HTTPException } from 'hono/http-exception';
import { type Problem, problemOf, Refusal } from '#foundations/refusal/index.ts';
import { sentenceOf } from '#server/refusal-sentence.ts';
import { describeUnforeseen } from '#server/unforeseen.ts';

const unforeseen: Problem = {
	type: 'about:blank',
	title: 'Internal error',
	status: 500,
	code: 'unforeseen',
};

/** A problem; the unforeseen has an id, by which whoever runs the server finds it in the log. */
type Told = Problem & { id?: string };

/**
 * An error as problem+json (RFC 9457): the second of the two places where refusals become words,
 * and the unforeseen is logged by its kind and place, never in its own words.
 *
 * @param gone whoever asked has hung up, which is nobody's fault
 */
export function asProblem(error: unknown, gone = false): Told {
	if (error instanceof HTTPException) return unreadable(error.status);
	if (error instanceof Refusal) return problemOf(error, sentenceOf(error));
	if (gone) return unforeseen;
	const id = crypto.randomUUID();
	console.error(`${id} ${describeUnforeseen(error)}`);
	return { ...unforeseen, id };
}

/** What is no JSON, or cut off on its way. The library's own words can repeat the body. */
function unreadable(status: number): Problem {
	return { ...unforeseen, title: 'The request could not be read', status, code: 'api.unreadable' };
}
