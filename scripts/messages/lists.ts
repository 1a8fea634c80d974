/**
 * Which messages stand side by side as answers or states of one list.
 *
 * A key is of a list when one of its parts is a word that opens one: `report_kind_hate` and
 * `report_kind_other` are of the list `report_kind`. What stands after the answer is no answer:
 * `report_mode_named_means` belongs to the list of what each mode means.
 */
export function listOf(key: string): string | undefined {
	const parts = key.split('_');
	const at = parts.findLastIndex((part, index) => opening.has(part) && index < parts.length - 1);
	if (at === -1) return undefined;
	const after = parts.at(-1) ?? '';
	const explains = explaining.has(after) && parts.length - at > 2;
	return parts.slice(0, at + 1).join('_') + (explains ? `_…_${after}` : '');
}

const opening = new Set([
	'about',
	'calendar',
	'kind',
	'list',
	'mode',
	'purpose',
	'role',
	'service',
	'stage',
	'state',
	'what',
]);

const explaining = new Set(['means', 'hint', 'text', 'title']);

export type SharedTranslation = { list: string; keys: string[]; translation: string };

/**
 * Answers of one list whose English differs but whose translation does not: a person would choose
 * between two words that read the same.
 */
export function sharedTranslations(
	english: Map<string, string>,
	translated: Map<string, string>,
): SharedTranslation[] {
	const seen = new Map<string, SharedTranslation>();
	for (const [key, text] of translated) {
		const list = listOf(key);
		if (!list || !english.has(key)) continue;
		const translation = text.trim().toLowerCase();
		const id = `${list}\n${translation}`;
		const entry = seen.get(id) ?? { list, keys: [], translation };
		entry.keys.push(key);
		seen.set(id, entry);
	}
	return [...seen.values()].filter(
		({ keys }) => new Set(keys.map((key) => english.get(key)?.trim().toLowerCase())).size > 1,
	);
}
