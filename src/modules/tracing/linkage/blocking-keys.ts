import type { Evidence } from './evidence.ts';

/** Records that share a key are compared. A record of which a part is not known has no key. */
export type BlockingKey = { name: string; parts: string[] };

/**
 * Keys from coarse to fine. Each leaves out what another needs, so that a person is lost only if
 * everything was written wrongly: the coarse ones serve small files, the fine ones split the
 * blocks that would be too large in large files.
 */
export function blockingKeys(evidence: readonly Evidence[]): BlockingKey[] {
	const withRole = (...roles: string[]) => evidence.filter((one) => roles.includes(one.role));
	const keys: BlockingKey[] = [];
	const given = evidence.some((one) => one.key === 'given');
	const surname = evidence.some((one) => one.key === 'surname');
	const add = (...parts: string[]) => {
		if (parts.includes('token') && !given && !surname) return;
		keys.push({ name: parts.join(' + '), parts });
	};
	const birth = withRole('date_of_birth')[0]?.key;
	const year = birth ? `${birth}_y` : undefined;
	const strong = withRole('identifier', 'phone', 'email').map((one) => `${one.key}_v`);
	const weak = withRole(
		'postcode',
		'address',
		'place',
		'origin',
		'event',
		'occupation',
		'number',
		'other',
	).map((one) => `${one.key}_v`);
	const dates = withRole('date').map((one) => `${one.key}_v`);
	for (const one of strong) add(one);
	if (birth) add(`${birth}_sorted`);
	if (given && surname) add('two_names');
	if (given || surname) add('token');
	for (const one of weak) add(one);
	for (const one of dates) add(one);
	if (birth && given && surname) add(`${birth}_sorted`, 'initials');
	if (birth && given) add(`${birth}_sorted`, 'given_i');
	if (birth && surname) add(`${birth}_sorted`, 'surname_i');
	if (birth) add('token', `${birth}_y`);
	if (birth) add('token', `${birth}_md`);
	if (given && surname) add('token', 'initials');
	for (const one of weak) add('token', one);
	if (birth) for (const one of weak) add(`${birth}_sorted`, one);
	if (given && surname) add('beginnings');
	if (given && surname) add('endings');
	if (birth && given && surname) {
		add('two_names', `${birth}_y`);
		add('token', `${birth}_ym`);
		add('token', `${birth}_yd`);
		add('token', 'initials', `${birth}_y`);
	}
	for (const one of weak) {
		if (given && surname) add('two_names', one);
		if (given && surname) add('token', 'initials', one);
		if (year) add('token', year, one);
		for (const two of weak) if (one < two) add(one, two);
	}
	return keys;
}

/** Keys that hardly two people share: with them the certain pairs of two registers are found. */
export function strictKeys(evidence: readonly Evidence[]): BlockingKey[] {
	const birth = evidence.find((one) => one.role === 'date_of_birth')?.key;
	const names = evidence.filter((one) => one.kind === 'name').length === 2;
	if (!birth || !names) return [];
	return [
		{ name: 'birth + initials', parts: [`${birth}_sorted`, 'initials'] },
		{ name: 'two names + year', parts: ['two_names', `${birth}_y`] },
		{ name: 'two names + day', parts: ['two_names', `${birth}_md`] },
	];
}
