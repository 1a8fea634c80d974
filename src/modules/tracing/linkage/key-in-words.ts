import type { Evidence } from './evidence.ts';

/** What rows share that have one key, in the names of the columns: `e7_v + token` helps nobody. */
export function keyInWords(key: string, evidence: readonly Evidence[]): string {
	const parts = key.split(' + ').map((part) => WHOLE[part] ?? ofColumn(part, evidence));
	return parts.join(' and ');
}

const WHOLE: Readonly<Record<string, string>> = {
	two_names: 'both names',
	token: 'a name',
	initials: 'both initials',
	beginnings: 'how both names begin',
	endings: 'how both names end',
};

const ENDINGS: Readonly<Record<string, (name: string) => string>> = {
	_v: (name) => name,
	_sorted: (name) => `the digits of ${name}`,
	_ym: (name) => `year and month of ${name}`,
	_yd: (name) => `year and day of ${name}`,
	_md: (name) => `day and month of ${name}`,
	_y: (name) => `the year of ${name}`,
	_i: (name) => `the initial of ${name}`,
};

function ofColumn(part: string, evidence: readonly Evidence[]): string {
	const ending = part.match(/_[a-z]+$/)?.[0] ?? '';
	const found = evidence.find(({ key }) => key === part.slice(0, -ending.length));
	return found ? (ENDINGS[ending]?.(found.name) ?? found.name) : part;
}
