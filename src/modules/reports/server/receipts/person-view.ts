import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Temporal } from '#foundations/time/index.ts';
import { workingCalendarOf } from '#foundations/time/server/index.ts';
import { APPEAL_DAYS, acknowledgeBy, isLate } from '../../acknowledgement.ts';
import type { Asking } from '../../asking.ts';
import { type Retained, retentionOf } from '../../retention.ts';
import type { PersonAsking, PersonFile, PersonMessage, PersonView } from '../../views.ts';
import type { Inbox } from '../at-the-inbox.ts';
import { toBase64url } from '../base64url.ts';
import { files } from '../file-tables.ts';
import { askingsOf, attemptsOn } from '../handing-on/askings-of.ts';
import { isNeeded } from '../needed-still.ts';
import { feedbackOf } from '../row-of.ts';
import { items, links, wraps } from '../tables.ts';
import { isUnread } from '../unread.ts';

type Item = typeof items.$inferSelect;

/** What a person finds behind their receipt, still sealed. */
export async function personView({ tx, report, door, house, today }: Inbox): Promise<PersonView> {
	const all = await tx
		.select()
		.from(items)
		.where(eq(items.reportId, report.id))
		.orderBy(asc(items.position));
	const [wrap] = await tx
		.select()
		.from(wraps)
		.where(and(eq(wraps.reportId, report.id), eq(wraps.holder, 'person')));
	const sent = await tx
		.select()
		.from(files)
		.where(and(eq(files.reportId, report.id), isNull(files.cleanedOf)))
		.orderBy(asc(files.onDay), asc(files.id));
	const dueOn = acknowledgeBy(report.receivedOn, workingCalendarOf(house.country));
	const feedback = feedbackOf(report, house, today);
	const held = { unread: all.some(isUnread), needed: await isNeeded(tx, report.id) };
	const asked = await askingsOf(tx, report, { zone: house.timeZone, today });
	return {
		reportId: report.id,
		stage: report.stage,
		mode: report.mode,
		kind: report.kind,
		urgent: report.urgent,
		language: report.language,
		receivedOn: report.receivedOn.toString(),
		compartmentId: report.compartmentId,
		acknowledge:
			report.stage === 'received'
				? { by: dueOn.toString(), late: isLate(report.stage, dueOn, today) }
				: null,
		feedback: feedback && { by: feedback.by.toString(), late: feedback.late },
		appealBy: report.decidedOn?.add({ days: APPEAL_DAYS }).toString() ?? null,
		keys: wrap
			? {
					reportSalt: toBase64url(door.salt),
					recordRecipient: door.recordRecipient,
					wrapped: toBase64url(wrap.wrapped),
				}
			: null,
		account: partOf(all, 'account'),
		details: partOf(all, 'details'),
		messages: all.filter(isMessage).map(messageOf),
		files: sent.map(fileOf),
		askings: asked.flatMap((one) => askingOf(one, all)),
		attempts: await attemptsOn(tx, report.id, house.timeZone),
		erasesOn: erasesOn({ ...report, ...held }, today),
		reprisals: await tx.$count(links, eq(links.firstId, report.id)),
	};
}

/** Marks as seen, with the day, what the view shows. */
export async function markSeen({ tx, report, today }: Inbox): Promise<void> {
	await tx
		.update(items)
		.set({ seenOn: today })
		.where(
			and(
				eq(items.reportId, report.id),
				isNull(items.seenOn),
				isNotNull(items.byMember),
				inArray(items.kind, ['message', 'acknowledgement', 'decision', 'asking']),
			),
		);
}

function erasesOn(report: Retained, today: Temporal.PlainDate): string | null {
	const answer = retentionOf(report, today);
	return 'eraseOn' in answer && answer.warn ? answer.eraseOn.toString() : null;
}

function partOf(all: Item[], kind: Item['kind']): { sealed: string } | null {
	const part = all.findLast((item) => item.kind === kind);
	return part ? { sealed: toBase64url(part.sealed) } : null;
}

function isMessage(item: Item): item is Item & { kind: PersonMessage['kind'] } {
	return item.kind === 'message' || item.kind === 'acknowledgement' || item.kind === 'decision';
}

function messageOf(item: Item & { kind: PersonMessage['kind'] }): PersonMessage {
	return {
		id: item.id,
		from: item.byMember ? 'team' : 'person',
		kind: item.kind,
		on: item.onDay.toString(),
		fresh: isUnread(item),
		content: { sealed: toBase64url(item.sealed) },
	};
}

function askingOf(asking: Asking, all: Item[]): PersonAsking[] {
	const item = all.find(({ id }) => id === asking.id);
	return item ? [{ ...asking, content: { sealed: toBase64url(item.sealed) } }] : [];
}

function fileOf(file: typeof files.$inferSelect): PersonFile {
	return {
		id: file.id,
		on: file.onDay.toString(),
		sha256: file.sha256,
		about: { sealed: toBase64url(file.sealedAbout) },
	};
}
