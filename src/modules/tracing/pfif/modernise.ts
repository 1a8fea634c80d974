import type { PfifFields } from './pfif.ts';

/** What older versions call by another name. */
const PERSON_NAMES: Readonly<Record<string, string>> = {
	first_name: 'given_name',
	last_name: 'family_name',
	name: 'full_name',
	home_zip: 'home_postal_code',
};
const NOTE_NAMES: Readonly<Record<string, string>> = { found: 'author_made_contact' };

/**
 * The fields of a person in the words of 1.4. Versions before it have no full name, which 1.4
 * demands: it is put together from its parts, and they stay.
 */
export function modernPerson(fields: PfifFields): PfifFields {
	const { other, ...rest } = fields;
	const renamed = { ...renamedBy(rest, PERSON_NAMES), ...descriptionIn(other) };
	const whole = [renamed.given_name, renamed.family_name].filter(Boolean).join(' ');
	return renamed.full_name || !whole ? renamed : { ...renamed, full_name: whole };
}

export function modernNote(fields: PfifFields): PfifFields {
	return renamedBy(fields, NOTE_NAMES);
}

function renamedBy(fields: PfifFields, names: Readonly<Record<string, string>>) {
	const entries = Object.entries(fields).map(([name, value]) => [names[name] ?? name, value]);
	return Object.fromEntries(entries) as Record<string, string>;
}

/** Before 1.4 one field held several: `description:` on a line of its own, its text indented below. */
function descriptionIn(other: string | undefined): Record<string, string> {
	if (other === undefined) return {};
	const found = /^description:\s*\n?([\s\S]*)$/i.exec(other.trim());
	const text = (found?.[1] ?? other)
		.split('\n')
		.map((line) => line.trim())
		.join('\n')
		.trim();
	return text ? { description: text } : {};
}
