import type { ActorName } from '#foundations/db/index.ts';
import type { Tx } from '#foundations/db/server/index.ts';
import type { News } from '#foundations/ledger/server/index.ts';
import type { Who } from '#foundations/procedures/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import type { CaseRow } from './at-the-case.ts';
import type { OpensCase } from './entries/born-before.ts';
import type { House } from './house.ts';

/** Someone in front of a case whose row is held. */
export type Acting = {
	tx: Tx;
	row: CaseRow;
	house: House;
	now: Temporal.Instant;
	who: Who;
	/** In whose name the database is asked; and whom the ledger names. */
	actor: ActorName;
	ledgerActor: ActorName;
	/** Missing where whoever acts holds no key. */
	opens?: OpensCase;
	/** Where several acts are one: takes what the ledger is told, for whoever acts to append last. */
	tells?: (news: News) => void;
	/** What follows from an entry that was written now, and not from one that is only told again. */
	wrote?: () => Promise<unknown>;
};
