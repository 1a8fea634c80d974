import { compareNames, type NameFrequencies } from '../names/index.ts';
import type { Known, KnownName } from './known.ts';
import type { Agreement, Part } from './part.ts';

/** A name that was not one's own, or only among friends, says one bit less: others use it too. */
const ALIAS = 1;

/** The best of all pairs of names, word by word; an alias is shown as one. */
export function weighNames(a: Known, b: Known, frequencies?: NameFrequencies): Part[] {
	const compared = (a.names ?? []).flatMap((one) =>
		(b.names ?? []).map((other) => pair(one, other, frequencies)),
	);
	const [first, ...rest] = compared;
	if (!first) return [{ evidence: 'name', agreement: 'unknown', weight: 0 }];
	const best = rest.reduce((top, next) => (next.weight > top.weight ? next : top), first);
	return best.parts;
}

function pair(a: KnownName, b: KnownName, frequencies?: NameFrequencies) {
	const compared = compareNames(a.name, b.name, frequencies);
	const parts: Part[] = compared.parts.map(({ a: one, b: other, kind, weight }) => ({
		evidence: 'name',
		agreement: agreementOf(kind, weight),
		weight,
		words: { a: one, b: other },
	}));
	const isAlias = a.use !== 'own' || b.use !== 'own';
	if (isAlias) parts.push({ evidence: 'name', agreement: 'alias', weight: -ALIAS });
	if (parts.length === 0) parts.push({ evidence: 'name', agreement: 'unknown', weight: 0 });
	return { parts, weight: compared.weight - (isAlias ? ALIAS : 0) };
}

function agreementOf(kind: string, weight: number): Agreement {
	if (kind === 'missing' || kind === 'order') return kind;
	if (kind === 'conflict' || weight < 0) return 'different';
	return kind === 'exact' || kind === 'same' ? 'same' : 'close';
}
