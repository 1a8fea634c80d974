/**
 * Conflict of interest: whoever a report may be about never meets it.
 *
 * The person may keep whole teams away when writing; the desk excludes single members when it has
 * read who is accused. Both come before every other rule (R12). The same rule stands in the
 * policies of the database; this one says it for lists of readers.
 */
export type Conflict = {
	/** Teams (compartment ids) the person keeps away. */
	keepAway: readonly string[];
	/** Members (ids) the desk has excluded. */
	excluded: readonly string[];
};

export type Reader = { id: string; compartments: readonly string[] };

export function isKeptAway(reader: Reader, { keepAway, excluded }: Conflict): boolean {
	return excluded.includes(reader.id) || reader.compartments.some((id) => keepAway.includes(id));
}

/** A report goes to no team that the person keeps away, whoever sends it there. */
export function mayReceive(compartmentId: string, { keepAway }: Conflict): boolean {
	return !keepAway.includes(compartmentId);
}

/** Who can still read. An exclusion that would leave nobody is a transfer instead. */
export function readersLeft(readers: readonly Reader[], conflict: Conflict): Reader[] {
	return readers.filter((reader) => !isKeptAway(reader, conflict));
}
