import { day } from '#design/written.ts';
import { m } from '#foundations/languages/index.ts';
import type { MaybeOpen, PersonView } from '../../index.ts';
import { detailRows } from './detail-rows.ts';
import { labelIn, modeLabels } from './labels.ts';

/** All that was said, by both sides, as a text that any device opens. Names no organisation. */
export function exportText(view: PersonView): string {
	const parts = [
		part(m.inbox_from_you(), view.receivedOn, opened(view.account)?.words),
		detailsText(view),
		...view.files.map(({ on, about }) => part(m.report_preview_files(), on, opened(about)?.name)),
		...view.messages.map(({ from, on, content }) => {
			const said = opened(content);
			const who = from === 'person' ? m.inbox_from_you() : m.inbox_from_team();
			return part(who, on, [said?.text, said?.appeal].filter(Boolean).join('\n\n'));
		}),
	];
	// The mark at the beginning makes old Windows editors read it as UTF-8.
	return `\uFEFF${parts.filter(Boolean).join('\n\n')}\n`;
}

function detailsText(view: PersonView): string {
	const known = { term: m.report_mode(), text: labelIn(modeLabels, view.mode) };
	return [...detailRows(opened(view.details) ?? {}), known]
		.map(({ term, text }) => `${term}: ${text}`)
		.join('\n');
}

function part(who: string, on: string, text: string | undefined): string {
	return text ? `${m.inbox_on_day({ who, day: day(on) })}\n${text}` : '';
}

function opened<T>(content: MaybeOpen<T> | null): T | undefined {
	return content && 'open' in content ? content.open : undefined;
}
