import type { Known } from './known.ts';
import type { Impossible } from './part.ts';

/**
 * Why the two cannot be one person, or null. Intervals decide for possibility: only where even the
 * latest death lies before the earliest contact is it impossible.
 */
export function impossible(a: Known, b: Known): Impossible | null {
	return oneWay(a, b) ?? oneWay(b, a);
}

function oneWay(sought: Known, found: Known): Impossible | null {
	const { died } = found;
	const { lastContact, birth } = sought;
	if (died && lastContact && died.to < lastContact.from) return 'death_before_last_contact';
	if (birth && birth.basis !== 'estimated') {
		if (died && died.to < birth.from) return 'death_before_birth';
		const seen = found.lastContact;
		if (seen && seen.to < birth.from) return 'contact_before_birth';
	}
	return null;
}
