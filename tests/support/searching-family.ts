import type { Sought } from '#modules/tracing/index.ts';
import { formsIn, receiptIn, send, textOf } from './plain-person.ts';

/** A family searches with a phone that runs no scripts. @returns the receipt that the page shows */
export async function searchesFor(url: string, sought: Sought, words: string): Promise<string> {
	const page = `${url}/en/search`;
	const body = new FormData();
	for (const [name, value] of Object.entries(typed(sought))) body.set(name, value);
	body.set('words', words);
	const answer = await fetch(`${page}?/preview`, {
		...{ method: 'POST', body, headers: { origin: url, accept: 'text/html' } },
	});
	const html = await answer.text();
	const form = formsIn(html, page).find(({ action }) => action.includes('send'));
	if (!form) throw new Error(`no preview (${answer.status}): ${textOf(html).slice(0, 400)}`);
	const sent = await send(url, form);
	const receipt = receiptIn(sent.html);
	if (!receipt) throw new Error(`no receipt: ${textOf(sent.html).slice(0, 400)}`);
	return receipt;
}

function typed({ person, telling }: Sought): Record<string, string> {
	const { birth, heightCm, sex, origins = [] } = person;
	const date = birth?.kind === 'date' ? birth.date : null;
	return {
		name: person.names[0]?.written ?? '',
		...(sex && { sex }),
		...(origins[0] && { origin_1: origins[0] }),
		...(date && { birth_calendar: date.calendar, birth_year: String(date.year) }),
		...(date?.month && { birth_month: String(date.month) }),
		...(date?.day && { birth_day: String(date.day) }),
		...(heightCm && { height_from: String(heightCm.from), height_to: String(heightCm.to) }),
		tell_way: telling.way,
		...(telling.way !== 'inbox' && { tell_contact: 'Through the priest' }),
	};
}
