import { customType } from 'drizzle-orm/pg-core';
import { instantIn, isoOf, Temporal } from '#foundations/time/index.ts';

/** Who does something, as row-level security and the ledger know them. */
export type ActorName = `member:${string}` | `person:${string}` | `service:${string}`;

/** A calendar day. The only time kept of what a person did. */
export const day = customType<{ data: Temporal.PlainDate; driverData: string }>({
	dataType: () => 'date',
	toDriver: (value) => value.toString(),
	fromDriver: (value) => Temporal.PlainDate.from(value),
});

/** An exact moment. For acts of the desk only, never for a person's. */
export const moment = customType<{ data: Temporal.Instant; driverData: string }>({
	dataType: () => 'timestamp with time zone',
	toDriver: isoOf,
	fromDriver: instantIn,
});

/** Bytes as they are: sealed content, hashes, wrapped keys. */
export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
	dataType: () => 'bytea',
	toDriver: (value) => Buffer.from(value.buffer, value.byteOffset, value.byteLength),
	fromDriver: (value) => new Uint8Array(value),
});
