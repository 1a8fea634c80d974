/**
 * What a person has typed so far, and what the form carries from page to page.
 *
 * Nothing of it is stored anywhere but in the form itself, until the report is sent.
 */

import { bech32 } from '@scure/base';
import type { AgeKeys } from '#foundations/sealing/index.ts';
import { newKeys, newReceipt, parseReceipt } from '#foundations/sealing/index.ts';

/** Field name → what was typed, as it was typed. */
export type Answers = Readonly<Record<string, string>>;

/** A file that arrived with an earlier page and waits, sealed, for the report to be sent. */
export type KeptFile = { id: string; name: string };

export type Carried = {
	/** The receipt that the report will have: sending twice makes one report. */
	seed: string;
	/** The record's keys, to which the waiting files are sealed. */
	record: AgeKeys;
	files: readonly KeptFile[];
};

export const answerFields = [
	'words',
	'kind',
	'about',
	'country',
	'place',
	'when_calendar',
	'when_year',
	'when_month',
	'when_day',
	'who',
	'body',
	'keep_away',
	'danger',
	'contact',
	'contact_safe',
	'mode',
	'name',
] as const;

/** Several teams to keep away ride in one answer, their ids divided by spaces. */
export function answersOf(form: FormData): Answers {
	return Object.fromEntries(
		answerFields.map((field) => [field, form.getAll(field).filter(isText).join(' ')]),
	);
}

/** What the page before handed on; on the first page, a new receipt and new keys. */
export async function carriedBy(form: FormData): Promise<Carried> {
	const seed = parseReceipt(textOf(form, 'seed'));
	const identity = textOf(form, 'record_identity');
	const recipient = textOf(form, 'record_recipient');
	const known = areKeys({ identity, recipient });
	return {
		seed: seed.ok ? seed.receipt : newReceipt(),
		record: known ? { identity, recipient } : await newKeys(),
		files: known ? keptFiles(form) : [],
	};
}

/** Keys that were changed on their way could seal nothing: their own check digits tell. */
function areKeys({ identity, recipient }: AgeKeys): boolean {
	return (
		bech32.decodeUnsafe(identity)?.prefix === 'age-secret-key-' &&
		bech32.decodeUnsafe(recipient)?.prefix === 'age'
	);
}

/** Without a script a file is taken out by taking away its tick. */
function keptFiles(form: FormData): KeptFile[] {
	return form
		.getAll('file')
		.filter(isText)
		.map((id) => ({ id, name: textOf(form, `file_name_${id}`) }));
}

function textOf(form: FormData, field: string): string {
	const value = form.get(field);
	return isText(value) ? value : '';
}

function isText(value: FormDataEntryValue | null): value is string {
	return typeof value === 'string';
}
