import { base64urlnopad } from '@scure/base';
import { newReceipt } from '#foundations/sealing/index.ts';
import type { ReportForm } from '../account.ts';
import { sealSubmission } from '../seal-submission.ts';
import { sealJson } from '../sealed-json.ts';
import { askPage, type Opened, show } from './opened-page.ts';
import { make, showProblem } from './pages.ts';
import { showReceipt } from './receipt-page.ts';
import { bringFile, sealFile } from './sealed-file.ts';

type Values = Record<string, string | number | readonly string[]>;

/** What a person does on their side, with every word sealed before it is sent. */
export async function act(form: HTMLFormElement, opened: Opened): Promise<void> {
	const what = form.dataset.act;
	if (what === 'export') return saveText(textOfPage());
	const button = form.querySelector<HTMLButtonElement>('[type=submit]');
	if (button) button.disabled = true;
	try {
		if (what === 'reprisal') await tellReprisal(form, opened);
		else await send(form, await valuesFor(what, form, opened), opened);
	} finally {
		if (button) button.disabled = false;
	}
}

async function send(form: HTMLFormElement, values: Values, opened: Opened): Promise<void> {
	const answer = await askPage(form.action, { ...opened.key, ...values });
	if (answer.getElementById('opened')) return show(answer, opened, act);
	const sentence = answer.querySelector('#problems a')?.textContent ?? opened.parts.say('broken');
	showProblem(form, opened.parts.say('inboxProblems'), { field: form.id, sentence });
}

async function valuesFor(
	what: string | undefined,
	form: HTMLFormElement,
	opened: Opened,
): Promise<Values> {
	const typed = new FormData(form);
	const text = (name: string) => String(typed.get(name) ?? '').trim();
	const sealed = async (words: string) =>
		base64urlnopad.encode(await sealJson(opened.recipient, { text: words }));
	if (what === 'message') {
		const file = await bringFiles(form, opened);
		const words = text('message');
		return { file, ...(words && { sealed: await sealed(words) }) };
	}
	if (what === 'mode') {
		const name = text('name');
		const told = name && text('mode') !== 'anonymous';
		return { mode: text('mode'), ...(told && { sealed: await sealed(name) }) };
	}
	return allOf(typed);
}

/** Ticks and choices, which are no words and are sent as they stand. */
function allOf(typed: FormData): Values {
	const values: Record<string, string[]> = {};
	for (const [name, value] of typed) {
		if (typeof value !== 'string' || name === 'locator' || name === 'proof') continue;
		values[name] = [...(values[name] ?? []), value];
	}
	return values;
}

async function bringFiles(form: HTMLFormElement, opened: Opened): Promise<string[]> {
	const files = Array.from(form.querySelector<HTMLInputElement>('[type=file]')?.files ?? []);
	const status = make('p', 'hint');
	status.setAttribute('role', 'status');
	form.append(status);
	const tell = (name: string, values = {}) => {
		status.textContent = opened.parts.say(name, values);
	};
	const ids: string[] = [];
	for (const file of files) {
		const sealed = await sealFile(file, opened.recipient);
		let sent = 0;
		const id = await bringFile(sealed, opened.recipient, {
			begun: () => {},
			waiting: () => tell('waiting'),
			sent(bytes) {
				sent += bytes;
				tell('uploading', { percent: Math.round((100 * sent) / sealed.sealed.size) });
			},
		});
		ids.push(id);
	}
	status.remove();
	return ids;
}

/** A report of its own, with a receipt that only this device has seen. */
async function tellReprisal(form: HTMLFormElement, opened: Opened): Promise<void> {
	const { keys, parts } = opened;
	const words = String(new FormData(form).get('reprisal') ?? '').trim();
	const [team] = keys.teams;
	if (!words || !team) {
		const sentence = parts.say('empty');
		showProblem(form, parts.say('inboxProblems'), { field: 'reprisal', sentence });
		return;
	}
	const report: ReportForm = {
		words,
		mode: 'anonymous',
		language: document.documentElement.lang,
		keepAway: [],
		files: [],
	};
	const seed = newReceipt();
	const to = { compartment: team, installationSalt: keys.installationSalt };
	const how = { sealedBy: 'browser', reprisal: true } as const;
	const envelope = await sealSubmission(report, to, seed, how);
	const answer = await askPage(form.action, { ...opened.key, envelope: JSON.stringify(envelope) });
	if (!answer.getElementById('receipt')) throw new Error('the second report was not taken');
	showReceipt(seed, parts, answer.getElementById('main'));
}

/** What stands in the page, as it was opened here: who, when, what. */
function textOfPage(): string {
	const said = document.querySelectorAll('.timeline > li');
	return `\uFEFF${Array.from(said, (one) => (one as HTMLElement).innerText.trim()).join('\n\n')}\n`;
}

function saveText(text: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
	link.download = 'notes.txt';
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
