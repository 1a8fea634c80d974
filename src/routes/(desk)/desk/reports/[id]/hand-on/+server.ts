import { error, redirect } from '@sveltejs/kit';
import { signCheckpoint } from '#foundations/ledger/server/index.ts';
import { dayOf } from '#foundations/time/index.ts';
import { handOnForm } from '#modules/reports/hand-on-forms.ts';
import { handOn } from '#modules/reports/server/index.ts';
import { handOnLetter } from '#modules/reports/ui/desk/hand-on-letter.ts';
import { ownLedgerKey } from '#server/own-ledger-key.ts';
import { fileAnswer } from '../files/[file]/file-answer.ts';
import type { RequestHandler } from './$types';

/** The sealed archive for a lawyer. A form, and no link: this is done on purpose or not at all. */
export const POST: RequestHandler = async ({ locals, params, request }) => {
	const { session, settings, db, href } = locals;
	if (!session || !settings) error(404);
	const back = (why: string) => href(`/desk/reports/${params.id}?handon=${why}#hand-on`);
	const read = handOnForm.safeParse(Object.fromEntries(await request.formData()));
	if (!read.success) redirect(303, back('problem'));
	const now = locals.now();
	const { organisation, timeZone } = settings;
	const handed = await handOn(
		db,
		session,
		{ reportId: params.id, to: read.data.to, recipient: read.data.recipient },
		{
			now,
			sign: async () => {
				const key = await ownLedgerKey(db);
				if (key) await signCheckpoint(db, key, now);
			},
			letter: ({ left }) =>
				handOnLetter({ organisation, to: read.data.to, day: dayOf(now, timeZone), left }),
		},
	);
	if (!handed.ok) redirect(303, back(handed.problem));
	const type = 'application/octet-stream';
	return fileAnswer({ name: 'files.zip.age', type, stream: handed.stream, original: false });
};
