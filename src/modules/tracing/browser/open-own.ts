import { base64urlnopad } from '@scure/base';
import { openText } from '#foundations/sealing/index.ts';
import type { Opened } from '#modules/reports/browser/index.ts';
import { tryToUnwrap } from '#modules/reports/index.ts';
import type { Sought } from '../content.ts';

/**
 * A family's search, opened on their own device.
 *
 * @param place has it sealed (`data-content`), and its key for this person (`data-own`)
 * @throws where no key fits, or what lies there is no search
 */
export async function openOwn(place: HTMLElement, { person }: Opened): Promise<Sought> {
	const { own = '', content = '' } = place.dataset;
	const identity = await tryToUnwrap(base64urlnopad.decode(own), person);
	const known: unknown = JSON.parse(await openText(identity ?? '', base64urlnopad.decode(content)));
	if (!isSearch(known)) throw new Error('no search');
	return known;
}

function isSearch(known: unknown): known is Sought {
	const { person, telling } = (known ?? {}) as Partial<Sought>;
	return Array.isArray(person?.names) && typeof telling?.way === 'string';
}
