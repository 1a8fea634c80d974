import { m } from '#foundations/languages/index.ts';
import { parseReceipt } from '#foundations/sealing/index.ts';
import type { PersonKey } from '#modules/reports/index.ts';

type ReadKey<Key = PersonKey> = { key: Key } | { key: null; problem: string };

/**
 * By what a form says which report it is about. What is wrong with the digits themselves may be
 * said: it is true of any number, and tells nothing of the reports that exist.
 */
export function readKey(form: FormData): ReadKey {
	const proof = form.get('proof');
	if (typeof proof === 'string') return { key: { locator: Number(form.get('locator')), proof } };
	return readReceipt(form);
}

/** The same where the receipt itself is needed, and a proof of it opens too little. */
export function readReceipt(form: FormData): ReadKey<{ receipt: string }> {
	const typed = form.get('receipt');
	const read = parseReceipt(typeof typed === 'string' ? typed : '');
	if (read.ok) return { key: { receipt: read.receipt } };
	return { key: null, problem: problems[read.problem]() };
}

const problems = {
	empty: m.inbox_problem_empty,
	length: m.inbox_problem_length,
	checksum: m.inbox_problem_checksum,
} as const;
