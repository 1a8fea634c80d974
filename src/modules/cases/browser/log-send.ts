import { base64urlnopad } from '@scure/base';
import { parseReceipt, stretchReceipt } from '#foundations/sealing/index.ts';
import { askPage, loadKeys } from '#modules/reports/browser/index.ts';
import { keyOf, sealJson } from '#modules/reports/index.ts';
import type { ScriptWords } from '../ui/worklog/script-words.ts';
import {
	arrived,
	asJson,
	type LogEntry,
	lineOf,
	nextBatch,
	onItsWay,
	standing,
} from '../worklog/index.ts';
import { newLogId } from './log-id.ts';
import type { OpenLog } from './log-lock.ts';

export type Sent = { done: boolean; sentence: string };

/**
 * Sends what the team behind a receipt does not have yet, sealed here to the record and to nobody
 * else, as a message of its person. Before it goes it is written down what goes: after a lost answer
 * the same goes again, and the server takes it once.
 */
export async function sendLog(
	log: OpenLog,
	typed: string,
	{ inbox, words }: { inbox: string; words: ScriptWords },
): Promise<Sent> {
	const receipt = parseReceipt(typed);
	if (!receipt.ok) return { done: false, sentence: words.receipt[receipt.problem] };
	try {
		const { installationSalt } = await loadKeys();
		const key = keyOf(await stretchReceipt(receipt.receipt, installationSalt));
		const recipient = recipientIn(await askPage(`${inbox}?/open`, key));
		if (!recipient) return { done: false, sentence: words.receipt.unknown };
		const to = await markOf(key.proof);
		let count = 0;
		for (;;) {
			const batch = nextBatch(log.log(), to, newLogId());
			if (!batch) break;
			await log.change((now) => onItsWay(now, to, batch));
			const entries = log.log().entries.filter(({ id }) => batch.ids.includes(id));
			const said = { text: textOf(entries, words), enclosed: asJson(entries) };
			const sealed = base64urlnopad.encode(await sealJson(recipient, said));
			const answer = await askPage(`${inbox}?/message`, { ...key, sealed, once: batch.once });
			if (!recipientIn(answer)) throw new Error('not taken');
			if (answer.getElementById('problems')) return { done: false, sentence: words.receipt.full };
			await log.change((now) => arrived(now, to, batch));
			count += batch.ids.length;
		}
		return { done: true, sentence: count > 0 ? sentence(words.sent, count) : words.sentBefore };
	} catch {
		return { done: false, sentence: words.later };
	}
}

function recipientIn(page: Document): string | undefined {
	return page.getElementById('opened')?.dataset.recipient;
}

/** Says which receipt it was, and leads to none. */
async function markOf(proof: string): Promise<string> {
	const bytes = new TextEncoder().encode(`amparo work log ${proof}`);
	const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return base64urlnopad.encode(hash.slice(0, 9));
}

/** For whoever reads the message: the lines, kind by kind. */
function textOf(entries: readonly LogEntry[], words: ScriptWords): string {
	const lines = standing(entries).map((entry) => {
		if (entry.kind === 'gone') return '';
		const head =
			entry.kind === 'contract' ? words.versions[entry.version] : words.kinds[entry.kind];
		return `${head}: ${lineOf(entry)}`;
	});
	return [words.message, ...lines.sort()].filter(Boolean).join('\n');
}

function sentence(text: string, count: number): string {
	const shown = new Intl.NumberFormat(document.documentElement.lang || 'en').format(count);
	return text.replace('#', shown);
}
