/**
 * The People Finder Interchange Format, version 1.4, as rows of named texts.
 *
 * Fields are kept in a map and not in a type of their own: what a later version or another system
 * adds goes through unread and comes out again.
 *
 * Source: PFIF 1.4 specification (zesty.ca/pfif/1.4); fixtures of google/personfinder, Apache-2.0.
 */
export type PfifFields = Readonly<Record<string, string>>;

export type PfifPerson = { readonly fields: PfifFields; readonly notes: readonly PfifNote[] };
export type PfifNote = { readonly fields: PfifFields };

export type PfifFile = {
	/** As the file says it, `1.1` to `1.4`. */
	readonly version: string;
	readonly persons: readonly PfifPerson[];
	/** Notes that stand beside persons and name the one they are about. */
	readonly notes: readonly PfifNote[];
};

export const VERSIONS = ['1.1', '1.2', '1.3', '1.4'] as const;

/** In the order in which a 1.4 file lists them. */
export const PERSON_FIELDS = [
	'person_record_id',
	'entry_date',
	'expiry_date',
	'author_name',
	'author_email',
	'author_phone',
	'source_name',
	'source_date',
	'source_url',
	'full_name',
	'given_name',
	'family_name',
	'alternate_names',
	'description',
	'sex',
	'date_of_birth',
	'age',
	'home_street',
	'home_neighborhood',
	'home_city',
	'home_state',
	'home_postal_code',
	'home_country',
	'photo_url',
	'profile_urls',
] as const;

export const NOTE_FIELDS = [
	'note_record_id',
	'person_record_id',
	'linked_person_record_id',
	'entry_date',
	'author_name',
	'author_email',
	'author_phone',
	'source_date',
	'author_made_contact',
	'status',
	'email_of_found_person',
	'phone_of_found_person',
	'last_known_location',
	'text',
	'photo_url',
] as const;
