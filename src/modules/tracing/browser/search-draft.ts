import { base64urlnopad } from '@scure/base';
import { type AgeKeys, newKeys, newReceipt } from '#foundations/sealing/index.ts';
import { draftOf, hasDraft, type Keeping, offerDraft } from '#modules/reports/browser/index.ts';
import type { SealedSearch } from '../seal-search.ts';
import { typedInSearch } from '../search-forms.ts';
import type { Typed } from '../typed/typed.ts';
import { fillWith } from './filling.ts';
import type { SearchParts } from './search-parts.ts';

/** What a search is sealed with; drawn once: what is sent again after a lost answer is the same. */
export type Drawn = {
	seed: string;
	made: { record: AgeKeys; keys: AgeKeys; salt: Uint8Array<ArrayBuffer> };
	/** What was tried last: sent again it is the same, word for word, and no later change. */
	tried: Tried | null;
};

/** By a digest of the words: what is written no more must not lie in a draft. */
type Tried = { digest: string; sealed: SealedSearch };

/** What of a search lies in a draft. What it is sealed with is in it, so that a sending is finished. */
type Drafted = {
	typed: Typed;
	seed: string;
	record: AgeKeys;
	keys: AgeKeys;
	salt: string;
	tried: Tried | null;
};

const draft = draftOf('search');

/**
 * What was sealed for the same words before, or what is sealed for them now.
 *
 * @param seal seals the words
 */
export async function sealedOnce(
	drawn: Drawn,
	words: string,
	seal: () => Promise<SealedSearch>,
): Promise<SealedSearch> {
	const bytes = new TextEncoder().encode(drawn.seed + words);
	const hash = await crypto.subtle.digest('SHA-256', bytes);
	const digest = base64urlnopad.encode(new Uint8Array(hash));
	if (drawn.tried?.digest !== digest) drawn.tried = { digest, sealed: await seal() };
	return drawn.tried.sealed;
}

/** Offers to keep a draft, and brings back the one there is into a form in which nothing stands. */
export async function startDrafting(
	form: HTMLFormElement,
	parts: SearchParts,
): Promise<{ drawn: Drawn; keeping: Keeping }> {
	const now = Date.now();
	const found = hasDraft('search', now) && isEmpty(form) ? await draft.find<Drafted>(now) : null;
	const drawn = found ? drawnIn(found) : await draw();
	const keeping = offerDraft(form, parts, draft, () => draftedOf(form, drawn));
	if (found) {
		fillWith(form, found.typed, parts);
		keeping.found();
	}
	return { drawn, keeping };
}

/** Words that came along from a report, say, are newer than any draft. */
function isEmpty(form: HTMLFormElement): boolean {
	const written = 'input:not([type=hidden]):not([type=checkbox]):not([type=radio]),textarea';
	const fields = form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(written);
	return !Array.from(fields).some(({ value }) => value.trim() !== '');
}

async function draw(): Promise<Drawn> {
	const salt = crypto.getRandomValues(new Uint8Array(16));
	const made = { record: await newKeys(), keys: await newKeys(), salt };
	return { seed: newReceipt(), made, tried: null };
}

function draftedOf(form: HTMLFormElement, { seed, made, tried }: Drawn): Drafted {
	const { record, keys, salt } = made;
	const typed = typedInSearch(new FormData(form));
	return { typed, seed, record, keys, salt: base64urlnopad.encode(salt), tried };
}

function drawnIn({ seed, record, keys, salt, tried }: Drafted): Drawn {
	const made = { record, keys, salt: new Uint8Array(base64urlnopad.decode(salt)) };
	return { seed, made, tried };
}
