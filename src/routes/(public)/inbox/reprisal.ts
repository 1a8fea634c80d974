import { m } from '#foundations/languages/index.ts';
import { newReceipt, parseReceipt } from '#foundations/sealing/index.ts';
import { readReport } from '#modules/reports/forms.ts';
import type { PersonKey } from '#modules/reports/index.ts';
import { sealSubmission } from '#modules/reports/index.ts';
import { reportReprisal } from '#modules/reports/server/index.ts';
import { problemsOf } from '#modules/reports/ui/person/problems.ts';
import { waves } from '#server/waves.ts';
import { textOf } from '../posted.ts';
import type { Sending } from '../take-files.ts';
import { teamsOf } from '../teams.ts';
import { asking, notOpened, showing } from './asking.ts';
import { readKey } from './read-key.ts';

/**
 * "I was punished for reporting": a report of its own with a receipt of its own.
 *
 * A browser that seals brings the `envelope` and keeps the receipt to itself.
 */
export async function tellReprisal(
	form: FormData,
	locals: App.Locals & Sending,
	address: string | null,
) {
	const { key } = readKey(form);
	if (!key) return asking(m.inbox_problem_broken());
	const sealed = await sealedBy(form, locals);
	if ('problems' in sealed) {
		const typed = { reprisal: textOf(form, 'reprisal') };
		return showing(key, { typed, problems: sealed.problems }, locals);
	}
	return send(key, sealed, locals, address);
}

async function send(
	key: PersonKey,
	{ envelope, receipt }: { envelope: unknown; receipt: string },
	locals: App.Locals & Sending,
	address: string | null,
) {
	const now = locals.now();
	const how = { now, wave: waves.note(address, now), share: locals.share };
	const sent = await reportReprisal(locals.db, key, envelope, how);
	if (sent.ok) return { step: 'sent' as const, receipt };
	if (!sent.problems) return notOpened(sent, key);
	const long = sent.problems.items === 'reports_problem_long_now';
	const reprisal = long ? m.report_problem_long_now() : m.inbox_problem_broken();
	return showing(key, { problems: { reprisal } }, locals);
}

async function sealedBy(form: FormData, locals: App.Locals) {
	const ready = parsed(textOf(form, 'envelope'));
	if (ready) return { envelope: ready, receipt: '' };
	const words = textOf(form, 'reprisal');
	const read = readReport({ words, danger: false, language: locals.locale });
	if (!read.ok) return { problems: { reprisal: problemsOf(read.problems).words ?? '' } };
	const [team] = await teamsOf(locals);
	if (!team || !locals.settings) return { problems: { reprisal: m.report_closed() } };
	const { installationSalt } = locals.settings;
	const seed = parseReceipt(textOf(form, 'seed'));
	const receipt = seed.ok ? seed.receipt : newReceipt();
	const envelope = await sealSubmission(
		read.report,
		{ compartment: team, installationSalt },
		receipt,
		{
			sealedBy: 'server',
			reprisal: true,
		},
	);
	return { envelope, receipt };
}

/** Two sealed texts of the greatest length, and what goes with them. */
const LONGEST_ENVELOPE = 2_000_000;

function parsed(json: string): unknown {
	if (json.length > LONGEST_ENVELOPE) return undefined;
	try {
		return json ? JSON.parse(json) : undefined;
	} catch {
		return undefined;
	}
}
