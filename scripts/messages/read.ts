import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A message in the form of inlang: a sentence, or variants chosen by selectors. */
export type Variants = {
	declarations?: string[];
	selectors?: string[];
	match: Record<string, string>;
};
export type Message = string | [Variants];

/** Who speaks to whom; each area is reviewed as a whole. */
export const areas = ['public', 'desk', 'refusal', 'letters', 'procedures', 'tracing'] as const;
export type Area = (typeof areas)[number];

export type Messages = {
	locales: string[];
	baseLocale: string;
	/** All English messages, with the area each stands in. */
	english: Map<string, { area: Area; message: Message }>;
	byLocale: Map<string, Map<Area, Map<string, Message>>>;
};

/** Reads every message file. @throws Error on broken JSON, a bad key, or a key in two areas */
export async function readMessages(root: string): Promise<Messages> {
	const settings: { locales: string[]; baseLocale: string } = JSON.parse(
		await readFile(join(root, 'project.inlang/settings.json'), 'utf8'),
	);
	const byLocale: Messages['byLocale'] = new Map();
	for (const locale of settings.locales) {
		const read = areas.map(async (area) => [area, await readArea(root, area, locale)] as const);
		byLocale.set(locale, new Map(await Promise.all(read)));
	}
	await refuseUnknownFiles(root, settings.locales);
	return {
		locales: settings.locales,
		baseLocale: settings.baseLocale,
		english: withAreas(byLocale.get(settings.baseLocale)),
		byLocale,
	};
}

async function readArea(root: string, area: Area, locale: string): Promise<Map<string, Message>> {
	const path = `messages/${area}/${locale}.json`;
	const text = await readFile(join(root, path), 'utf8').catch(() => '{}');
	const content = parse(path, text);
	const { $schema: _, ...messages } = content;
	for (const key of Object.keys(messages)) {
		if (!/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(key))
			throw new Error(`${path}: the key "${key}" is not flat_snake_case`);
	}
	return new Map(Object.entries(messages));
}

function parse(path: string, text: string): Record<string, Message> {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new Error(`${path}: ${error instanceof Error ? error.message : 'not JSON'}`);
	}
}

function withAreas(english: Map<Area, Map<string, Message>> | undefined): Messages['english'] {
	const all: Messages['english'] = new Map();
	for (const [area, messages] of english ?? []) {
		for (const [key, message] of messages) {
			const other = all.get(key);
			if (other) throw new Error(`the key "${key}" stands in ${other.area} and in ${area}`);
			all.set(key, { area, message });
		}
	}
	return all;
}

/** A misspelt file name would be silently ignored, and a whole language with it. */
async function refuseUnknownFiles(root: string, locales: string[]): Promise<void> {
	for (const area of areas) {
		for (const name of await readdir(join(root, 'messages', area))) {
			const locale = name.replace(/\.json$/, '');
			if (!locales.includes(locale)) throw new Error(`messages/${area}/${name}: no such language`);
		}
	}
}
