import { base64urlnopad } from '@scure/base';
import {
	type AgeKeys,
	locatorOf,
	newKeys,
	personKeys,
	proofOf,
	stretchReceipt,
	wrapIdentity,
} from '#foundations/sealing/index.ts';
import type { Details, ReportForm } from './account.ts';
import type { Envelope, EnvelopeFacts } from './envelope.ts';
import { sealJson } from './sealed-json.ts';
import { isUrgent } from './urgent.ts';

export type SealTo = {
	compartment: { id: string; recipient: string };
	/** ≥ 16 bytes, the same for the whole installation. */
	installationSalt: Uint8Array;
};

export type SealHow = {
	sealedBy: 'browser' | 'server';
	/** The record's keys, when files were sealed to them before; new ones otherwise. */
	record?: AgeKeys;
	/** 16 bytes, where the same is sealed again; by chance otherwise. */
	salt?: Uint8Array<ArrayBuffer>;
	/** "I was punished for reporting": always urgent. */
	reprisal?: boolean;
};

/**
 * Seals a report. The very same function in the browser and on the server, so that what a page
 * without scripts sends is what a page with scripts sends, except for who saw the words.
 *
 * @param seed the receipt, 28 Latin digits. Sealing twice with the same seed gives two envelopes
 * that the server knows for one report.
 */
export async function sealSubmission(
	report: ReportForm,
	to: SealTo,
	seed: string,
	how: SealHow = { sealedBy: 'server' },
): Promise<Envelope> {
	const reportSalt = how.salt ?? crypto.getRandomValues(new Uint8Array(16));
	const stretched = await stretchReceipt(seed, to.installationSalt);
	const record = how.record ?? (await newKeys());
	const person = await personKeys(stretched, reportSalt);
	const [forTeam, forPerson, account, details] = await Promise.all([
		wrapIdentity(record.identity, [to.compartment.recipient]),
		wrapIdentity(record.identity, [person.recipient]),
		sealJson(record.recipient, { words: report.words ?? '' }),
		sealJson(record.recipient, detailsOf(report)),
	]);
	return {
		locator: locatorOf(stretched),
		proof: proofOf(stretched),
		reportSalt: base64urlnopad.encode(reportSalt),
		recordRecipient: record.recipient,
		personRecipient: person.recipient,
		wraps: [
			{ kind: 'compartment', id: to.compartment.id, wrapped: base64urlnopad.encode(forTeam) },
			{ kind: 'person', wrapped: base64urlnopad.encode(forPerson) },
		],
		items: [
			{ kind: 'account', sealed: base64urlnopad.encode(account) },
			{ kind: 'details', sealed: base64urlnopad.encode(details) },
		],
		facts: factsOf(report, to.compartment.id, how),
		files: [...report.files],
	};
}

function factsOf(report: ReportForm, compartmentId: string, how: SealHow): EnvelopeFacts {
	const { kind, about, mode, country, when, language, keepAway, danger } = report;
	return {
		kind: kind ?? null,
		about: about ?? null,
		mode,
		urgent: isUrgent({ danger, reprisal: how.reprisal }),
		country: country ?? null,
		when: when?.year ? { calendar: when.calendar, year: when.year, month: when.month } : null,
		language,
		compartmentId,
		keepAway: [...keepAway],
		sealedBy: how.sealedBy,
	};
}

/** A name typed before the person chose to stay anonymous is not sent, not even sealed. */
function detailsOf(report: ReportForm): Details {
	const { place, who, body, contact, contactSafe, when, mode } = report;
	const name = mode === 'anonymous' ? undefined : report.name;
	return { place, who, body, contact, contactSafe, when, name };
}
