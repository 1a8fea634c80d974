import type { Db } from '#foundations/db/server/index.ts';
import { baseLocale, isLocale, m } from '#foundations/languages/index.ts';
import { openView } from '../../open-view.ts';
import type { MaybeOpen, PersonKey, PersonView } from '../../views.ts';
import { atTheInbox, type InboxHow, type NotOpened } from '../at-the-inbox.ts';
import { personView } from './person-view.ts';

export type Exported = { ok: true; json: string; html: string } | NotOpened;

/**
 * What the person said, to take along: as JSON and as a page to read or print.
 *
 * What the team wrote is not in it, so that it can be shown to others without showing them that.
 * Without the receipt itself nothing can be opened here; a browser opens its view and makes its own.
 */
export async function exportMine(db: Db, key: PersonKey, how: InboxHow): Promise<Exported> {
	const found = await atTheInbox(db, key, how, async (inbox) => ({
		ok: true as const,
		view: await personView(inbox),
		stretched: inbox.stretched,
	}));
	if (!found.ok) return found;
	const { view, stretched } = found;
	const said = saidBy(stretched ? await openView(view, stretched) : view);
	return { ok: true, json: JSON.stringify(said, null, '\t'), html: pageOf(said) };
}

function saidBy({ account, details, messages, files, ...view }: PersonView) {
	return {
		receivedOn: view.receivedOn,
		language: view.language,
		kind: view.kind,
		mode: view.mode,
		words: opened(account)?.words ?? null,
		details: opened(details),
		messages: messages
			.filter(({ from }) => from === 'person')
			.map(({ on, content }) => ({ on, text: opened(content)?.text ?? null })),
		files: files.map(({ on, sha256, about }) => ({ on, sha256, ...opened(about) })),
	};
}

function opened<T>(part: MaybeOpen<T> | null): T | null {
	return part && 'open' in part ? part.open : null;
}

function pageOf(said: ReturnType<typeof saidBy>): string {
	const locale = isLocale(said.language) ? said.language : baseLocale;
	const title = asText(m.reports_export_title({}, { locale }));
	const details = Object.values(said.details ?? {}).filter((value) => typeof value === 'string');
	const parts = [
		section(m.reports_export_words({}, { locale }), [said.words ?? '']),
		section(m.reports_export_details({}, { locale }), details),
		section(
			m.reports_export_messages({}, { locale }),
			said.messages.map(({ on, text }) => `${on}\n${text ?? ''}`),
		),
		section(
			m.reports_export_files({}, { locale }),
			said.files.map(({ name, sha256 }) => `${name ?? ''} ${sha256 ?? ''}`),
		),
	];
	const received = asText(m.reports_export_received({ day: said.receivedOn }, { locale }));
	return `<!doctype html><html lang="${asText(said.language)}" dir="auto"><meta charset="utf-8">
<title>${title}</title><h1>${title}</h1><p>${received}</p>${parts.join('')}</html>`;
}

function section(title: string, texts: string[]): string {
	const told = texts.filter(Boolean).map((text) => `<pre dir="auto">${asText(text)}</pre>`);
	return told.length === 0 ? '' : `<h2>${asText(title)}</h2>${told.join('')}`;
}

/** What people write is text, whatever it looks like. */
function asText(text: string): string {
	return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
