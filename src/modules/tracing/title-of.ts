import type { Content } from './content.ts';

/** One line by which a member recognises a record: a name, else what else was said first. */
export function titleOf(content: Content): string {
	if (content.kind === 'event') return content.title;
	const { names, from, effects } = content.person;
	const own = names.find(({ use }) => use === 'own') ?? names[0];
	const found = content.kind === 'dead' ? content.found : undefined;
	const where = content.kind === 'alive' ? content.where : found;
	const said = own?.written ?? from ?? where?.place ?? content.words ?? effects ?? '';
	const [line = ''] = said.split('\n');
	return [...line].slice(0, 120).join('');
}
