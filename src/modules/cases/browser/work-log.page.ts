/**
 * A worker's own log, on their own device: sealed under their code, without an account and without a
 * network, until they send it. What is open is gone with the page.
 */
import { isCodeLongEnough } from '#foundations/sealing/index.ts';
import type { ScriptWords } from '../ui/worklog/script-words.ts';
import { type LogEntry, mergeEntries } from '../worklog/index.ts';
import { fillForm, readForm, showKind } from './log-form.ts';
import { newLogId } from './log-id.ts';
import { beginLog, type OpenLog, unlockLog } from './log-lock.ts';
import { sendLog } from './log-send.ts';
import { dropLog, findLog, isKept, markKept } from './log-store.ts';
import { readFileOf, saveAs } from './log-take.ts';
import { drawLog } from './log-view.ts';
import { forgetOffline, keepOffline } from './offline.ts';

const place = (name: string) => document.querySelector<HTMLElement>(`[data-log=${name}]`);
const says = place('says');

// Only https, localhost and an onion address let a browser seal; elsewhere the page says so.
if (says && globalThis.crypto?.subtle && globalThis.indexedDB) start(says);

function start(says: HTMLElement): void {
	const words = JSON.parse(says.dataset.words ?? '{}') as ScriptWords;
	const [inbox = '', page = ''] = [says.dataset.inbox, says.dataset.page];
	let log: OpenLog | null = null;

	const tell = (sentence: string) => {
		says.textContent = sentence;
	};
	const show = (name: 'begin' | 'locked' | 'open') => {
		for (const one of ['begin', 'locked', 'open']) hide(one, one !== name);
		hide('unable', true);
		hide('wipe', name === 'begin');
		hide('paper', name === 'open');
	};
	const draw = () => log && drawLog(log.log().entries, words, { takeOut });
	const change = async (entries: readonly LogEntry[]) => {
		await log?.change((now) => ({ ...now, entries: mergeEntries(now.entries, entries) }));
		draw();
	};
	const noRoom = () => tell(words.noRoom);
	const takeOut = (gone: string) =>
		void change([{ id: newLogId(), kind: 'gone', gone }]).catch(noRoom);
	const lock = () => {
		log = null;
		for (const form of document.querySelectorAll('form')) form.reset();
		// Hidden is not gone: whoever takes the phone could look behind the page.
		drawLog([], words, { takeOut });
		place('list')?.replaceChildren();
		tell('');
		show('locked');
	};
	const opened = (now: OpenLog) => {
		log = now;
		tell('');
		show('open');
		fillForm();
		draw();
		keepOffline(page, isKept)
			.then((ready) => ready && says.textContent === '' && tell(words.offline))
			.catch(() => {});
	};

	whenSent('begin', async (form) => {
		const code = codeIn(form);
		if (!isCodeLongEnough(code)) return tell(words.short);
		opened(await beginLog(code));
		form.reset();
	});
	whenSent('locked', async (form) => {
		const kept = await findLog();
		if (!kept) return show('begin');
		const now = await unlockLog(kept, codeIn(form));
		form.reset();
		if (now) opened(now);
		else tell(words.wrong);
	});
	whenSent('add', async (form) => {
		const entry = readForm(form, newLogId());
		if (!entry) return tell(words.problem);
		await change([entry]);
		fillForm(entry);
		tell(words.done);
	});
	whenSent('send', async (form) => {
		if (!log) return;
		const field = form.elements.namedItem('receipt') as HTMLInputElement;
		tell(words.sending);
		const sent = await sendLog(log, field.value, { inbox, words });
		if (sent.done) field.value = '';
		tell(sent.sentence);
	});
	place('add')?.addEventListener('change', showKind);
	document.querySelector('[name=bring]')?.addEventListener('change', async ({ target }) => {
		const entries = await readFileOf(target as HTMLInputElement);
		if (!entries || !log) return tell(words.broughtNone);
		const before = log.log().entries.length;
		try {
			await change(entries);
			tell(written(words.brought, log.log().entries.length - before));
		} catch {
			noRoom();
		}
	});
	whenPressed('table', () => log && saveAs('csv', log.log().entries, words));
	whenPressed('whole', () => log && saveAs('json', log.log().entries, words));
	whenPressed('print', () => print());
	whenPressed('lock', lock);
	whenPressed('wipe', async () => {
		lock();
		await dropLog();
		await forgetOffline(page);
		show('begin');
		tell(words.wiped);
	});
	// Whoever comes back to the page finds it locked.
	addEventListener('pagehide', () => log && lock());
	findLog().then((kept) => {
		if (kept) markKept();
		show(kept ? 'locked' : 'begin');
	}, noRoom);

	/** One after the other: what is pressed twice is done once. */
	function whenSent(name: string, does: (form: HTMLFormElement) => Promise<void>): void {
		const form = place(name) as HTMLFormElement | null;
		form?.addEventListener('submit', async (event) => {
			event.preventDefault();
			const button = form.querySelector('button');
			if (button?.disabled) return;
			if (button) button.disabled = true;
			try {
				await does(form);
			} catch {
				noRoom();
			} finally {
				if (button) button.disabled = false;
			}
		});
	}
}

function whenPressed(name: string, does: () => unknown): void {
	document.querySelector(`[data-does=${name}]`)?.addEventListener('click', () => void does());
}

function hide(name: string, hidden: boolean): void {
	const one = place(name);
	if (one) one.hidden = hidden;
}

function codeIn(form: HTMLFormElement): string {
	return (form.elements.namedItem('code') as HTMLInputElement).value;
}

function written(sentence: string, count: number): string {
	const shown = new Intl.NumberFormat(document.documentElement.lang || 'en').format(count);
	return sentence.replace('#', shown);
}
