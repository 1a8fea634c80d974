import { createHash } from 'node:crypto';
import { newId } from '#foundations/ids/index.ts';
import { verifierOf } from '#foundations/sealing/index.ts';
import { coarseDate, isCalendar, type Temporal } from '#foundations/time/index.ts';
import type { Envelope, EnvelopeFacts } from '../../envelope.ts';
import type { WaveMark } from '../../wave.ts';
import { fromBase64url } from '../base64url.ts';
import type { doors, items, reports, wraps } from '../tables.ts';

export type Rows = {
	facts: typeof reports.$inferInsert;
	door: typeof doors.$inferInsert;
	wraps: (typeof wraps.$inferInsert)[];
	items: (typeof items.$inferInsert)[];
	/** Of what is sealed, for the ledger: SHA-256, hex. */
	hash: string;
};

/** A sealed report as rows, with everything slow done: no transaction waits for it. */
export async function rowsOf(
	{ facts, ...envelope }: Envelope,
	today: Temporal.PlainDate,
	{ wave, first }: { wave: WaveMark | null; first?: string },
): Promise<Rows> {
	const reportId: string = newId<'report'>();
	const salt = fromBase64url(envelope.reportSalt);
	const { when: _, ...said } = facts;
	const urgent = facts.urgent || first !== undefined;
	const sealedItems = envelope.items.map(({ kind, sealed }) => ({
		...{ id: newId<'item'>(), reportId, kind, sealed: fromBase64url(sealed), onDay: today },
		position: kind === 'account' ? 1 : 2,
	}));
	return {
		facts: {
			...said,
			id: reportId,
			stage: 'received',
			urgent,
			reprisal: first !== undefined,
			month: monthOf(facts, today),
			receivedOn: today,
			lastWordOn: today,
			wave: wave?.id ?? null,
			legalHold: false,
			fresh: true,
			notice: urgent ? 'urgent' : 'digest',
		},
		door: {
			reportId,
			locator: envelope.locator,
			salt,
			verifier: await verifierOf(envelope.proof, salt),
			personRecipient: envelope.personRecipient,
			recordRecipient: envelope.recordRecipient,
		},
		wraps: envelope.wraps.map(({ kind, id, wrapped }) => ({
			...{ id: newId<'wrap'>(), reportId, layer: 'record' as const, holder: kind },
			holderId: kind === 'compartment' ? (id ?? null) : null,
			wrapped: fromBase64url(wrapped),
		})),
		items: sealedItems,
		hash: hashOf(sealedItems.map(({ sealed }) => sealed)),
	};
}

/** What cannot be understood as a date is left out: a report is never refused for its calendar. */
function monthOf({ when }: EnvelopeFacts, today: Temporal.PlainDate): string | null {
	if (!when || !isCalendar(when.calendar)) return null;
	const { calendar, year, month } = when;
	const answer = coarseDate({ calendar, year, month }, today);
	return answer.ok ? (answer.month ?? String(answer.year)) : null;
}

function hashOf(sealed: Uint8Array[]): string {
	const hash = createHash('sha256');
	for (const bytes of sealed) hash.update(bytes);
	return hash.digest('hex');
}
