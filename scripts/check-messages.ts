/**
 * Every word is there, in every language, in the right forms, and someone says it.
 *
 * A missing translation shows English to the person who asked for their own language: that is
 * better than nothing and not good enough, so it fails here.
 */
import { join } from 'node:path';
import { missingCategories, placeholdersOf, pluralsOf, sentencesOf } from './messages/forms.ts';
import { sharedTranslations } from './messages/lists.ts';
import type { Message, Messages } from './messages/read.ts';
import { areas, readMessages } from './messages/read.ts';
import type { Uses } from './messages/uses.ts';
import { isUsed, readUses, sentenceOf } from './messages/uses.ts';

/** All faults, one sentence each. `root` is the folder that has messages/ and src/. */
export async function faultsOfMessages(root: string): Promise<string[]> {
	const [messages, uses] = await Promise.all([readMessages(root), readUses(root)]);
	return [
		...messages.locales.flatMap((locale) => faultsOfLocale(locale, messages)),
		...faultsOfUse(messages, uses),
	];
}

function faultsOfLocale(locale: string, messages: Messages): string[] {
	return areas.flatMap((area) => {
		const here = messages.byLocale.get(locale)?.get(area) ?? new Map<string, Message>();
		const english = messages.byLocale.get(messages.baseLocale)?.get(area) ?? new Map();
		const file = `messages/${area}/${locale}.json`;
		const both = [...here].filter(([key]) => english.has(key));
		return [
			...missing(file, [...english.keys()], here),
			...unknown(file, [...here.keys()], english),
			...both.flatMap(([key, message]) => faultsOfMessage(file, key, message, english.get(key))),
			...[...here].flatMap(([key, message]) => faultsOfPlural(file, key, message, locale)),
			...sharedTranslations(plain(english), plain(here)).map(
				({ list, keys, translation }) =>
					`${file}: in the list ${list} "${translation}" stands for ${keys.join(' and ')}`,
			),
		];
	});
}

/** Many missing keys are one fault, so that a new language does not bury the rest. */
function missing(file: string, keys: string[], here: Map<string, Message>): string[] {
	const absent = keys.filter((key) => !here.has(key));
	if (absent.length === 0) return [];
	const named = absent.slice(0, 5).join(', ');
	return [`${file}: ${absent.length} missing: ${named}${absent.length > 5 ? ', …' : ''}`];
}

function unknown(file: string, keys: string[], english: Map<string, Message>): string[] {
	return keys.filter((key) => !english.has(key)).map((key) => `${file}: ${key} is not in English`);
}

function faultsOfMessage(file: string, key: string, message: Message, english: Message): string[] {
	const [here, there] = [placeholdersOf(message), placeholdersOf(english)].map((x) => x.join(', '));
	return [
		...(here === there ? [] : [`${file}: ${key} names {${here}}, English {${there}}`]),
		...(sentencesOf(message).some((sentence) => sentence.trim() === '')
			? [`${file}: ${key} is empty`]
			: []),
	];
}

function faultsOfPlural(file: string, key: string, message: Message, locale: string): string[] {
	return pluralsOf(message).flatMap((plural) => {
		const lacking = missingCategories(plural, locale);
		return lacking.length > 0 ? [`${file}: ${key} has no form for ${lacking.join(', ')}`] : [];
	});
}

function plain(messages: Map<string, Message>): Map<string, string> {
	return new Map(
		[...messages].flatMap(([key, one]) => (typeof one === 'string' ? [[key, one]] : [])),
	);
}

function faultsOfUse({ english }: Messages, uses: Uses): string[] {
	const undefinedKeys = [...uses.called].filter(([key]) => !english.has(key));
	const unsaid = [...uses.refusals].filter(([code]) => !english.has(sentenceOf(code)));
	const unused = [...english].filter(([key]) => !isUsed(key, uses));
	return [
		...undefinedKeys.map(([key, file]) => `${file}: m.${key} does not exist`),
		...unsaid.map(([code, file]) => `${file}: the refusal ${code} has no sentence`),
		...unused.map(([key, { area }]) => `messages/${area}/en.json: nothing uses ${key}`),
	];
}

if (import.meta.main) {
	const faults = await faultsOfMessages(join(import.meta.dirname, '..'));
	for (const fault of faults) console.error(fault);
	console.log(`messages: ${faults.length === 0 ? 'complete' : `${faults.length} faults`}`);
	process.exitCode = faults.length === 0 ? 0 : 1;
}
