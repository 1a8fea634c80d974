import type { CaughtError } from '@sveltejs/kit/hooks';
import { NORMS, Refusal } from '#foundations/refusal/index.ts';
import { sentenceOf } from '#server/refusal-sentence.ts';
import { describeUnforeseen } from '#server/unforeseen.ts';

/**
 * One of the two places where what went wrong becomes words (the other is the API's).
 *
 * A refusal is said in the reader's language, with its norm. The unforeseen gets an id to find it
 * by, and the log its kind and place in the code: never its message, which can hold what a person wrote.
 */
export function say(caught: CaughtError): Partial<App.Error> {
	// The framework's own English is not for a reader of Tigrinya.
	if (caught.kind === 'framework') return { message: '' };
	if (caught.kind !== 'unknown') return {};
	const { error } = caught;
	if (error instanceof Refusal)
		return {
			status: error.status,
			message: sentenceOf(error),
			...(error.norm && { norm: NORMS[error.norm].citation }),
		};
	const id = crypto.randomUUID();
	console.error(`${id} ${describeUnforeseen(error)}`);
	return { id };
}

export { sentenceOf };
