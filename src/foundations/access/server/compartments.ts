import { asc } from 'drizzle-orm';
import type { Db, Tx } from '#foundations/db/server/index.ts';
import type { Compartment } from '../compartment.ts';
import { memory } from './memory.ts';
import { accessCompartments } from './tables.ts';

const remembered = memory<Compartment[]>(readNow);

/** All compartments in the order that the organisation gave them; remembered for a few seconds. */
export function readCompartments(db: Db): Promise<readonly Compartment[]> {
	return remembered.of(db);
}

export function forgetCompartments(db: Db): void {
	remembered.forget(db);
}

async function readNow(db: Db | Tx): Promise<Compartment[]> {
	const rows = await db.select().from(accessCompartments).orderBy(asc(accessCompartments.position));
	return rows.map(({ rekeyDue: _, position: __, ...compartment }) => compartment);
}
