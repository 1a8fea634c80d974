import type { CameFrom, Content, SaidName } from '../../content.ts';

/**
 * What is known of somebody once their file said something new. What officers and families added
 * stays: wishes, the way of telling, with whom it may be shared, names that the file does not have.
 */
export function withNews(before: Content, news: Content, came: CameFrom): Content {
	if (before.kind === 'event' || news.kind === 'event') return before;
	const person = {
		...{ ...before.person, ...news.person, came },
		names: namesOf(news.person.names, before.person.names),
		kept: { ...before.person.kept, ...news.person.kept },
	};
	const phones = news.kind === 'missing' ? news.phones : undefined;
	return {
		...{ ...before, person },
		...(news.words !== undefined && { words: news.words }),
		...(before.kind === 'missing' && phones !== undefined && { phones }),
	} as Content;
}

function namesOf(news: readonly SaidName[], before: readonly SaidName[]): SaidName[] {
	const said = new Set(news.map(({ written }) => written));
	return [...news, ...before.filter(({ written }) => !said.has(written))];
}
