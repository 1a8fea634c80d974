import { base64urlnopad } from '@scure/base';
import {
	locatorOf,
	personKeys,
	proofOf,
	type Stretched,
	unwrapIdentity,
} from '#foundations/sealing/index.ts';
import { openJson, type Sealable } from './sealed-json.ts';
import type { MaybeOpen, PersonView } from './views.ts';

/** What a browser sends in place of the receipt. */
export function keyOf(stretched: Stretched): { locator: number; proof: string } {
	return { locator: locatorOf(stretched), proof: proofOf(stretched) };
}

/**
 * Opens everything in a person's view, in the browser or, for pages without scripts, on the
 * server. Opened parts stay as they are; an erased report has nothing to open.
 */
export async function openView(view: PersonView, stretched: Stretched): Promise<PersonView> {
	if (!view.keys) return view;
	const { reportSalt, wrapped } = view.keys;
	const person = await personKeys(stretched, base64urlnopad.decode(reportSalt));
	const identity = await unwrapIdentity(base64urlnopad.decode(wrapped), person.identity);
	const open = async <T extends Sealable>(part: MaybeOpen<T>): Promise<MaybeOpen<T>> =>
		'open' in part
			? part
			: { open: await openJson<T>(identity, base64urlnopad.decode(part.sealed)) };
	return {
		...view,
		account: view.account && (await open(view.account)),
		details: view.details && (await open(view.details)),
		messages: await Promise.all(
			view.messages.map(async (one) => ({ ...one, content: await open(one.content) })),
		),
		files: await Promise.all(
			view.files.map(async (one) => ({ ...one, about: await open(one.about) })),
		),
	};
}
