import { HTTPException } from 'hono/http-exception';
import { type Problem, problemOf, Refusal } from '#foundations/refusal/index.ts';
import { sentenceOf } from '#server/refusal-sentence.ts';

const unforeseen: Problem = {
	type: 'about:blank',
	title: 'Internal error',
	status: 500,
	code: 'unforeseen',
};

/** An error as problem+json (RFC 9457): the second of the two places where refusals become words. */
export function asProblem(error: unknown): Problem {
	if (error instanceof HTTPException) return unreadable(error.status);
	if (!(error instanceof Refusal)) return unforeseen;
	return problemOf(error, sentenceOf(error));
}

/** What is no JSON, or cut off on its way. The library's own words can repeat the body. */
function unreadable(status: number): Problem {
	return { ...unforeseen, title: 'The request could not be read', status, code: 'api.unreadable' };
}
