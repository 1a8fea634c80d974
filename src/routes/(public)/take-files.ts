import { number } from '#design/written.ts';
import { m } from '#foundations/languages/index.ts';
import { receiveFile, type Share } from '#modules/reports/server/index.ts';
import type { KeptFile } from '#modules/reports/ui/person/answers.ts';
import { fileBytes, fileLimits } from '#modules/reports/ui/person/limits.ts';

/** What of the request matters here, and how much its sender may still bring. */
export type Sending = Pick<App.Locals, 'db' | 'now'> & { share: Share };

type Taken = { files: KeptFile[]; problem?: string };

/**
 * Takes the files of a posted form, sealed one by one, and says in a sentence what did not fit.
 * Files that were already taken with an earlier page count too.
 */
export async function takeFiles(
	form: FormData,
	{ recipient, files: kept }: { recipient: string; files: readonly KeptFile[] },
	{ db, now, share }: Sending,
): Promise<Taken> {
	const chosen = form.getAll('files').filter(isChosen);
	if (chosen.length === 0) return { files: [] };
	if (chosen.length + kept.length > fileLimits.files) {
		return {
			files: [],
			problem: m.report_problem_too_many_files({ limit: number(fileLimits.files) }),
		};
	}
	if (chosen.reduce((sum, { size }) => sum + size, 0) > fileBytes) {
		return {
			files: [],
			problem: m.report_problem_too_large({ size: number(fileLimits.megabytes) }),
		};
	}
	const files: Taken['files'] = [];
	for (const file of chosen) {
		const bytes = new Uint8Array(await file.arrayBuffer());
		const taken = await receiveFile(
			db,
			recipient,
			{ name: file.name, type: file.type, bytes },
			{ now: now(), share },
		);
		if (!taken.ok) {
			const full = taken.problem === 'reports_problem_upload_full';
			return { files, problem: full ? m.report_problem_files_full() : m.report_problem_file() };
		}
		files.push({ id: taken.id, name: file.name });
	}
	return { files };
}

/** A picker left empty sends one nameless file of no bytes. */
function isChosen(value: FormDataEntryValue): value is File {
	return typeof value !== 'string' && (value.size > 0 || value.name !== '');
}
