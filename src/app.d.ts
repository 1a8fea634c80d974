import type { Actor, MemberSession, Settings } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import type { Locale } from '#foundations/languages/index.ts';
import type { Temporal } from '#foundations/time/index.ts';

declare global {
	namespace App {
		interface Error {
			/** By which whoever runs the server finds the unforeseen in the log. */
			id?: string;
			/** The rule behind a refusal. */
			norm?: string;
		}
		interface Locals {
			/** The language of this answer: from the path's prefix, else from what the browser prefers. */
			locale: Locale;
			db: Db;
			now: () => Temporal.Instant;
			/** Whoever is signed in at the desk; people with a receipt never have a session. */
			session: MemberSession | null;
			actor: Actor;
			/** Null until the organisation has set itself up. */
			settings: Settings | null;
			/** A path of this site in the language of this answer. */
			href: (path: string) => string;
		}
	}
}
