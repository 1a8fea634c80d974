/**
 * Writing a report in a browser that seals: from here on nothing that is typed, said or added
 * leaves the device unless it is sealed.
 */
import { newKeys, newReceipt } from '#foundations/sealing/index.ts';
import { sealSubmission } from '../seal-submission.ts';
import { teamFor } from '../ui/person/team-for.ts';
import { ask } from './api.ts';
import { type ChosenFiles, chosenFiles } from './chosen-files.ts';
import { hasDraft } from './draft.ts';
import type { Keeping } from './draft-keeping.ts';
import { fill } from './form-values.ts';
import { type Keys, loadKeys } from './keys.ts';
import { make, showProblem } from './pages.ts';
import { loadParts, type Parts } from './parts.ts';
import { patiently, WillNotDo } from './patience.ts';
import { showPreview } from './preview-page.ts';
import { readAnswers } from './read-answers.ts';
import { showReceipt } from './receipt-page.ts';
import { findDrafted, keepWriting } from './report-draft.ts';
import { bringFile } from './sealed-file.ts';
import { offerVoice } from './voice.ts';

type Desk = {
	form: HTMLFormElement;
	parts: Parts;
	keys: Keys;
	seed: string;
	record: { identity: string; recipient: string };
	files: ChosenFiles;
	keeping: Keeping;
};

/** @throws when what is needed did not come; the page then stays as it was, and says so */
export async function startWriting(form: HTMLFormElement): Promise<void> {
	const [parts, keys, found] = await Promise.all([
		loadParts(form.dataset.parts ?? ''),
		loadKeys(),
		hasDraft('report', Date.now()) ? findDrafted() : null,
	]);
	const picker = form.querySelector<HTMLInputElement>('[type=file]');
	if (!picker) return;
	const seed = found?.drafted.seed ?? newReceipt();
	const record = found?.drafted.record ?? (await newKeys());
	let files: ChosenFiles | undefined;
	const keeping = keepWriting(form, parts, () => ({ seed, record, files: files?.list ?? [] }));
	files = chosenFiles(picker, record.recipient, parts, keeping.changed);
	const desk: Desk = { form, parts, keys, seed, record, files, keeping };
	// What was chosen before we came would otherwise go with the form, unsealed.
	const early = Array.from(picker.files ?? []);
	picker.value = '';
	await files.add(early);
	if (found) {
		fill(form, found.drafted.values);
		files.restore(found.files);
		keeping.found();
	}
	const { add } = files;
	offerVoice(picker.parentElement ?? picker, parts, (file) => void add([file]));
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		look(desk);
	});
	sayInstead('way', parts.say('way'));
	sayInstead('files-hint', parts.say('filesHint'));
	document.documentElement.dataset.sealing = 'browser';
}

/** What was true without a script, and is not any more. */
function sayInstead(id: string, sentence: string): void {
	const place = document.getElementById(id);
	if (place) place.textContent = sentence;
}

function look(desk: Desk): void {
	const { form, parts, keys, files } = desk;
	const answers = readAnswers(
		new FormData(form),
		document.documentElement.lang,
		files.list.map(({ key }) => key),
		new Date(),
	);
	const team = answers.ok ? teamFor(keys.teams, answers.report) : undefined;
	if (!answers.ok || !team) {
		const { field, say } = answers.ok ? { field: 'keep_away', say: 'noTeam' } : answers;
		showProblem(form, parts.say('problems'), { field, sentence: parts.say(say) });
		return;
	}
	showProblem(form, '');
	const { report } = answers;
	const shown = {
		team: team.name,
		files: files.list.map(({ name }) => name),
		urgent: report.danger === true,
	};
	let sending = false;
	showPreview(form, shown, parts, (page) => {
		if (sending) return;
		sending = true;
		const tell = tellIn(page);
		send(desk, report, team, tell).catch((problem) => {
			sending = false;
			tell(parts.say(problem instanceof NoRoom ? problem.sentence : 'notSent'));
		});
	});
}

type Report = Extract<ReturnType<typeof readAnswers>, { ok: true }>['report'];
type Team = Keys['teams'][number];

async function send(
	desk: Desk,
	report: Report,
	team: Team,
	tell: (sentence: string) => void,
): Promise<void> {
	const { parts, keys, seed, record, keeping } = desk;
	const files = await bringAll(desk, tell).catch(noRoom('filesFull'));
	tell(parts.say('locking'));
	const to = { compartment: team, installationSalt: keys.installationSalt };
	const how = { sealedBy: 'browser', record } as const;
	const envelope = await sealSubmission({ ...report, files }, to, seed, how);
	tell(parts.say('sending'));
	await patiently(() => ask('POST', '/reports', envelope), {
		attempts: 12,
		waiting: () => tell(parts.say('waiting')),
	}).catch(noRoom('longNow'));
	await keeping.drop();
	desk.form.reset();
	showReceipt(seed, parts);
}

/** Much is arriving just now, so what was to be sent has no room; less of it has. */
class NoRoom extends Error {
	readonly sentence: string;
	constructor(sentence: string) {
		super(sentence);
		this.sentence = sentence;
	}
}

function noRoom(sentence: string): (problem: unknown) => never {
	return (problem) => {
		throw problem instanceof WillNotDo && problem.status === 413 ? new NoRoom(sentence) : problem;
	};
}

async function bringAll(desk: Desk, tell: (sentence: string) => void): Promise<string[]> {
	const { parts, record, files, keeping } = desk;
	const all = files.list.reduce((sum, { sealed }) => sum + sealed.size, 0);
	let sent = 0;
	const ids: string[] = [];
	for (const file of files.list) {
		const id = await bringFile(file, record.recipient, {
			begun: keeping.changed,
			sent(bytes) {
				sent += bytes;
				const percent = Math.min(100, Math.round((100 * sent) / all));
				tell(parts.say('uploading', { percent }));
			},
			waiting: () => tell(parts.say('waiting')),
		});
		ids.push(id);
	}
	return ids;
}

/** Says under the button what is going on; read out, since it may take a while. */
function tellIn(page: HTMLElement): (sentence: string) => void {
	const status = page.querySelector('[data-status]') ?? make('p', 'hint');
	status.setAttribute('role', 'status');
	status.setAttribute('data-status', '');
	page.append(status);
	return (sentence) => {
		status.textContent = sentence;
	};
}
