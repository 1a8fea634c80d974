import { asId } from '#foundations/ids/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';

/** An id from outside. What cannot be one is answered like one that nothing has. */
export function knownId(text: string): string {
	const id = asId(text);
	if (!id) throw new Refusal('access.not-found', { status: 404 });
	return id;
}
