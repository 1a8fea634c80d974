import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { areas } from './read.ts';

type Checked = { by: string; on: string; sha256: string };

/**
 * The state of every translation, as a module beside the compiled messages.
 *
 * messages/review.json holds only what a person vouched for: locale → area → who, when, and the
 * SHA-256 of the file they read. Everything else is a machine's draft, and a file that changed
 * after the check says so.
 */
export async function reviewModule(root: string): Promise<string> {
	const settings: { locales: string[]; baseLocale: string } = JSON.parse(
		await readFile(join(root, 'project.inlang/settings.json'), 'utf8'),
	);
	const vouched: Record<string, Record<string, Checked | undefined> | undefined> = JSON.parse(
		await readFile(join(root, 'messages/review.json'), 'utf8'),
	);
	const states: Record<string, Record<string, unknown>> = {};
	for (const locale of settings.locales) {
		const ofLocale: Record<string, unknown> = {};
		for (const area of areas) {
			const path = join(root, 'messages', area, `${locale}.json`);
			const checked = vouched[locale]?.[area];
			ofLocale[area] =
				locale === settings.baseLocale ? { state: 'original' } : await stateOf(path, checked);
		}
		states[locale] = ofLocale;
	}
	return `export const review = ${JSON.stringify(states, null, '\t')};\n`;
}

async function stateOf(path: string, checked: Checked | undefined): Promise<unknown> {
	const bytes = await readFile(path).catch(() => undefined);
	if (!bytes) return { state: 'missing' };
	if (!checked) return { state: 'draft-by-machine' };
	const { by, on } = checked;
	const same = createHash('sha256').update(bytes).digest('hex') === checked.sha256;
	return { state: same ? 'checked-by-person' : 'changed-since-checked', by, on };
}
