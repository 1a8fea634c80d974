/**
 * Coming back in a browser that opens the report itself: the receipt stays on the device. The
 * server is shown only what was drawn from it, and answers with the page it would have made,
 * sealed where words stand.
 */
import { parseReceipt, stretchReceipt } from '#foundations/sealing/index.ts';
import { keyOf } from '../open-view.ts';
import { act } from './acting.ts';
import { type Keys, loadKeys } from './keys.ts';
import { askPage, show } from './opened-page.ts';
import { showProblem } from './pages.ts';
import { loadParts, type Parts } from './parts.ts';

export async function startReturning(form: HTMLFormElement): Promise<void> {
	const [parts, keys] = await Promise.all([loadParts(form.dataset.parts ?? ''), loadKeys()]);
	const field = form.querySelector<HTMLInputElement>('[name=receipt]');
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		const typed = parseReceipt(field?.value ?? '');
		if (!typed.ok) {
			const sentence = parts.say(sentences[typed.problem]);
			showProblem(form, parts.say('inboxProblems'), { field: 'receipt', sentence });
			return;
		}
		const button = form.querySelector<HTMLButtonElement>('[type=submit]');
		if (button) button.disabled = true;
		open(form, typed.receipt, { parts, keys })
			.catch(() => {
				const sentence = parts.say('broken');
				showProblem(form, parts.say('inboxProblems'), { field: 'receipt', sentence });
			})
			.finally(() => {
				if (button) button.disabled = false;
			});
	});
	const way = document.getElementById('way');
	if (way) way.textContent = parts.say('wayBack');
	document.documentElement.dataset.sealing = 'browser';
}

const sentences = {
	empty: 'receiptEmpty',
	length: 'receiptLength',
	checksum: 'receiptChecksum',
} as const;

async function open(
	form: HTMLFormElement,
	receipt: string,
	{ parts, keys }: { parts: Parts; keys: Keys },
): Promise<void> {
	const stretched = await stretchReceipt(receipt, keys.installationSalt);
	const key = keyOf(stretched);
	const answer = await askPage(form.action, key);
	if (!answer.querySelector('#opened')) {
		const sentence = answer.querySelector('#problems a')?.textContent ?? parts.say('broken');
		showProblem(form, parts.say('inboxProblems'), { field: 'receipt', sentence });
		return;
	}
	await show(answer, { parts, keys, key, stretched, receipt }, act);
}
