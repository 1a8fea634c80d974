import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { faultsOfMessages } from '../../scripts/check-messages.ts';
import { listOf } from '../../scripts/messages/lists.ts';

const imported = "import { m } from '#foundations/languages/index.ts';";

let house: string;

beforeEach(async () => {
	house = await mkdtemp(join(tmpdir(), 'amparo-messages-'));
	await place('project.inlang/settings.json', {
		baseLocale: 'en',
		locales: ['en', 'fr', 'ar', 'ht'],
	});
	for (const area of ['public', 'desk', 'refusal', 'letters', 'procedures', 'tracing']) {
		for (const locale of ['en', 'fr', 'ar', 'ht'])
			await place(`messages/${area}/${locale}.json`, {});
	}
});

afterEach(async () => await rm(house, { recursive: true, force: true }));

test('words that are whole in every language have no fault', async () => {
	await say({ hello: 'Hello {name}' }, { hello: 'Bonjour {name}' }, { hello: 'مرحبا {name}' });
	expect(await faultsOfMessages(house)).toEqual([]);
});

test('a missing translation is a fault', async () => {
	await say({ hello: 'Hello' }, {}, { hello: 'مرحبا' });
	expect(await faultsOfMessages(house)).toEqual(['messages/public/fr.json: 1 missing: hello']);
});

test('a name lost in translation is a fault', async () => {
	await say({ hello: 'Hello {name}' }, { hello: 'Bonjour' }, { hello: 'مرحبا {name}' });
	expect(await faultsOfMessages(house)).toEqual([
		'messages/public/fr.json: hello names {}, English {name}',
	]);
});

test('Arabic has six forms, and two are not enough', async () => {
	const two = plural({ one: 'a', other: 'b' });
	await say({ hello: two }, { hello: plural({ one: 'a', many: 'c', other: 'b' }) }, { hello: two });
	expect(await faultsOfMessages(house)).toEqual([
		'messages/public/ar.json: hello has no form for few, many, two, zero',
		'messages/public/ht.json: hello has no form for *',
	]);
});

test('two answers of one list never read the same', async () => {
	const english = { a_kind_official: 'An official', a_kind_employer: 'An employer' };
	await say(english, { a_kind_official: 'Agent', a_kind_employer: 'agent ' }, english);
	expect(await faultsOfMessages(house)).toEqual([
		'messages/public/fr.json: in the list a_kind "agent" stands for a_kind_official and a_kind_employer',
	]);
});

test('what explains an answer is a list of its own', () => {
	expect(listOf('report_mode_named')).toBe('report_mode');
	expect(listOf('report_mode_named_means')).toBe('report_mode_…_means');
	expect(listOf('report_kind')).toBeUndefined();
	expect(listOf('home_title')).toBeUndefined();
});

test('a word nobody says and a word nobody wrote are faults', async () => {
	await say({ hello: 'Hello' }, { hello: 'Bonjour' }, { hello: 'مرحبا' });
	await writeFile(
		join(house, 'src/page.ts'),
		`${imported} m.goodbye(); throw new Refusal('time.too-late');`,
	);
	expect(await faultsOfMessages(house)).toEqual([
		'src/page.ts: m.goodbye does not exist',
		'src/page.ts: the refusal time.too-late has no sentence',
		'messages/public/en.json: nothing uses hello',
	]);
});

test('a word put together in the code counts as said', async () => {
	const words = { a_kind_hate: 'Hate' };
	await say(words, words, words);
	// biome-ignore lint/suspicious/noTemplateCurlyInString: it is code that is read, not run
	await writeFile(join(house, 'src/page.ts'), 'm[`a_kind_${kind}`]()');
	expect(await faultsOfMessages(house)).toEqual([]);
});

function plural(match: Record<string, string>): unknown {
	const forms = Object.entries(match).map(([category, text]) => [`p=${category}`, text]);
	return [
		{
			declarations: ['input n', 'local p = n: plural'],
			selectors: ['p'],
			match: Object.fromEntries(forms),
		},
	];
}

/** Haitian Creole follows the Arabic words here; what they say does not matter. */
async function say(english: object, french: object, arabic: object): Promise<void> {
	await place('messages/public/en.json', english);
	await place('messages/public/fr.json', french);
	await place('messages/public/ar.json', arabic);
	await place('messages/public/ht.json', arabic);
	const calls = Object.keys(english).map((key) => `m.${key}();`);
	await mkdir(join(house, 'src'), { recursive: true });
	await writeFile(join(house, 'src/page.ts'), [imported, ...calls].join('\n'));
}

async function place(path: string, content: object): Promise<void> {
	await mkdir(dirname(join(house, path)), { recursive: true });
	await writeFile(join(house, path), JSON.stringify(content));
}
