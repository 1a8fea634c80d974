import fc from 'fast-check';
import { negotiateLocale, splitLocale, toLatinDigits } from '#foundations/languages/index.ts';
import { readCheckpoint, readRequest } from '#foundations/ledger/server/index.ts';
import { sniff } from '#foundations/media/index.ts';
import { clean } from '#foundations/media/server/index.ts';
import { parseReceipt } from '#foundations/sealing/index.ts';
import { calendars, coarseDate, Temporal } from '#foundations/time/index.ts';
import { readReport, reportValues } from '#modules/reports/forms.ts';
import { readEnvelope } from '#modules/reports/server/index.ts';
import { type Case, caseOf, fuzz } from './load/fuzz.ts';

const today = Temporal.PlainDate.from('2026-11-21');
const text = fc.string({ unit: 'binary', maxLength: 200 });
const digits = fc.string({ unit: fc.constantFrom(...'0123456789٣۴५๖-  x'), maxLength: 60 });
const number = fc.oneof(fc.integer(), fc.double(), fc.integer({ min: 0, max: 3000 }));
const fields = ['words', 'kind', 'country', 'when_year', 'when_month', 'when_calendar', 'danger'];
const posted = fc.array(
	fc.tuple(fc.oneof(fc.constantFrom(...fields, 'mode', 'file', 'keep_away'), text), text),
	{ maxLength: 12 },
);
/** Bytes that begin as some file does: further in, a parser trusts more. */
const heads = [
	'\xff\xd8\xff',
	'\x89PNG\r\n\x1a\n',
	'PK\x03\x04',
	'PK\x05\x06',
	'%PDF-1.5\n',
	'OggS\0',
];
const file = fc
	.tuple(
		fc.constantFrom('', ...heads, 'RIFF1234WEBP', '\0\0\0\x18ftypheic', '\x1aE\xdf\xa3', 'ID3'),
		fc.uint8Array({ maxLength: 400 }),
		fc.constantFrom('', 'PK\x05\x06\0\0\0\0\x01\0\x01\0\x2e\0\0\0\0\0\0\0\0\0', '</svg>'),
	)
	.map(([head, body, tail]) => latin(head, body, tail));
const weights = fc.string({ unit: fc.constantFrom(...'tiaren-,;q=0.19 *'), maxLength: 80 });
const note = fc.array(
	fc.oneof(text, fc.constant('amparo'), fc.base64String(), fc.nat().map(String)),
);

/** Inputs without sense, as many as a nightly run can take, over everything that reads one. */
export const cases: readonly Case[] = [
	caseOf('receipt', 100_000, fc.oneof(text, digits), parseReceipt),
	caseOf('digits of any script', 50_000, text, toLatinDigits),
	caseOf('form of a report', 30_000, posted, (pairs) => readReport(reportValues(formOf(pairs)))),
	caseOf('report as JSON', 30_000, fc.anything(), readReport),
	caseOf('envelope', 50_000, fc.oneof(fc.anything(), nearlyAnEnvelope()), readEnvelope),
	caseOf('coarse date', 30_000, dates(), (date) => coarseDate(date, today)),
	caseOf('kind of a file', 100_000, file, sniff),
	caseOf('cleaning a small file', 300, file, async (bytes) => {
		const found = sniff(bytes);
		if (found.ok) await clean(bytes, found.kind);
	}),
	caseOf('languages wanted', 100_000, fc.oneof(text, weights), negotiateLocale),
	caseOf('language in an address', 50_000, text, (path) => splitLocale(`/${path}`)),
	caseOf(
		'checkpoint',
		100_000,
		fc.oneof(
			text,
			note.map((all) => all.join('\n')),
		),
		readCheckpoint,
	),
	caseOf(
		'request of a witness',
		50_000,
		fc.oneof(
			text,
			note.map((all) => all.join('\n')),
		),
		readRequest,
	),
];

export const run = () => fuzz(cases);

function dates() {
	const one = fc.option(number, { nil: undefined });
	return fc.record({
		calendar: fc.constantFrom(...calendars),
		year: number,
		month: one,
		day: one,
	}) as fc.Arbitrary<Parameters<typeof coarseDate>[0]>;
}

function nearlyAnEnvelope() {
	const any = fc.oneof(text, fc.integer(), fc.constant(null), fc.array(text, { maxLength: 3 }));
	const facts = fc.record({
		kind: any,
		mode: any,
		urgent: any,
		when: fc.anything(),
		compartmentId: fc.uuid(),
	});
	const sealed = fc.record({
		kind: fc.constantFrom('compartment', 'person', 'account'),
		sealed: text,
		wrapped: text,
	});
	return fc.record({
		...{ locator: fc.integer(), proof: fc.base64String(), reportSalt: text, facts },
		...{ wraps: fc.array(sealed), items: fc.array(sealed), files: fc.array(fc.uuid()) },
	});
}

function formOf(pairs: [string, string][]): FormData {
	const form = new FormData();
	for (const [name, value] of pairs) form.append(name, value);
	return form;
}

function latin(head: string, body: Uint8Array, tail: string): Uint8Array {
	return new Uint8Array(
		Buffer.concat([Buffer.from(head, 'latin1'), body, Buffer.from(tail, 'latin1')]),
	);
}
