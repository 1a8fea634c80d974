import { base64urlnopad } from '@scure/base';
import { locatorOf, personKeys, proofOf, type Stretched } from '#foundations/sealing/index.ts';
import { openAs, type Sealable } from './sealed-json.ts';
import {
	type Read,
	readAccount,
	readDetails,
	readFileAbout,
	readMessage,
} from './sealed-shapes.ts';
import { tryToUnwrap } from './try-to-unwrap.ts';
import type { MaybeOpen, PersonView } from './views.ts';

/** What a browser sends in place of the receipt. */
export function keyOf(stretched: Stretched): { locator: number; proof: string } {
	return { locator: locatorOf(stretched), proof: proofOf(stretched) };
}

/**
 * Opens everything in a person's view, in the browser or, for pages without scripts, on the
 * server. Opened parts stay as they are; an erased report has nothing to open. What nothing opens
 * stays sealed: a page that was tampered with must not take the rest along.
 */
export async function openView(view: PersonView, stretched: Stretched): Promise<PersonView> {
	if (!view.keys) return view;
	const { reportSalt, wrapped } = view.keys;
	const person = await personKeys(stretched, base64urlnopad.decode(reportSalt));
	const identity = await tryToUnwrap(base64urlnopad.decode(wrapped), person.identity);
	const open = async <T extends Sealable>(
		part: MaybeOpen<T>,
		read: (json: unknown) => Read<T>,
	): Promise<MaybeOpen<T>> => {
		if ('open' in part) return part;
		const { value, whole } = await openAs(read, identity, base64urlnopad.decode(part.sealed));
		const something = whole || Object.values(value).some(Boolean);
		return something ? { open: value } : { sealed: part.sealed, locked: true };
	};
	return {
		...view,
		account: view.account && (await open(view.account, readAccount)),
		details: view.details && (await open(view.details, readDetails)),
		messages: await Promise.all(
			view.messages.map(async (one) => ({ ...one, content: await open(one.content, readMessage) })),
		),
		askings: await Promise.all(
			view.askings.map(async (one) => ({ ...one, content: await open(one.content, readMessage) })),
		),
		files: await Promise.all(
			view.files.map(async (one) => ({ ...one, about: await open(one.about, readFileAbout) })),
		),
	};
}
