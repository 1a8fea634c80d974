/**
 * Names for records that say nothing about them.
 *
 * Ids are random UUIDs of version 4 and nothing else: an id that sorts by time
 * would tell whoever sees it when a person wrote.
 *
 * Source: RFC 9562, section 5.4.
 */

declare const kind: unique symbol;

/** A UUID that remembers what it names, so that a `ReportId` is no `MemberId`. */
export type Id<Kind extends string> = string & { readonly [kind]: Kind };

/** A new random id: `newId<'report'>()`. */
export function newId<Kind extends string>(): Id<Kind> {
	return crypto.randomUUID() as unknown as Id<Kind>;
}

/** Text from outside (a path, a form, a file) as an id; `undefined` if it is none. */
export function asId<Kind extends string>(text: string): Id<Kind> | undefined {
	const lower = text.toLowerCase();
	return version4.test(lower) ? (lower as Id<Kind>) : undefined;
}

const version4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
