import type { CameFrom, Content, Person, SaidName } from '../../content.ts';
import { LIMITS } from '../../content-shape.ts';

type Kept = NonNullable<Person['kept']>;

/**
 * What is known of somebody once their file said something new. What officers and families added
 * stays: wishes, the way of telling, with whom it may be shared, names that the file does not have.
 */
export function withNews(before: Content, news: Content, came: CameFrom): Content {
	if (before.kind === 'event' || news.kind === 'event') return before;
	const person = {
		...{ ...before.person, ...news.person, came },
		names: namesOf(news.person.names, before.person.names),
		kept: keptOf(news.person.kept, before.person.kept),
	};
	const phones = news.kind === 'missing' ? news.phones : undefined;
	return {
		...{ ...before, person },
		...(news.words !== undefined && { words: news.words }),
		...(before.kind === 'missing' && phones !== undefined && { phones }),
	} as Content;
}

/**
 * What the file says now goes before what it said once, and what officers found out before both:
 * a list that spells anew every month would else outgrow what a record holds.
 */
function namesOf(news: readonly SaidName[], before: readonly SaidName[]): SaidName[] {
	const said = new Set(news.map(({ written }) => written));
	const older = before.filter(({ written }) => !said.has(written));
	const found = older.filter(({ use }) => use !== 'own');
	const spelled = older.filter(({ use }) => use === 'own');
	const room = Math.max(0, LIMITS.names - found.length);
	return [...[...news, ...spelled].slice(0, room), ...found].slice(0, LIMITS.names);
}

function keptOf(news: Kept = {}, before: Kept = {}): Kept {
	const older = Object.entries(before).filter(([name]) => !Object.hasOwn(news, name));
	return Object.fromEntries([...Object.entries(news), ...older].slice(0, LIMITS.kept));
}
