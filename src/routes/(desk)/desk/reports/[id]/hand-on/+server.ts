import { error, redirect } from '@sveltejs/kit';
import { signCheckpoint } from '#foundations/ledger/server/index.ts';
import { dayOf } from '#foundations/time/index.ts';
import { handOnForm } from '#modules/reports/desk-forms.ts';
import { handOn } from '#modules/reports/server/index.ts';
import { handOnLetter } from '#modules/reports/ui/desk/hand-on-letter.ts';
import { ownLedgerKey } from '#server/own-ledger-key.ts';
import { fileAnswer } from '../files/[file]/file-answer.ts';
import type { RequestHandler } from './$types';

/** The sealed archive that the person said yes to. A form, and no link: this is done on purpose. */
export const POST: RequestHandler = async ({ locals, params, request }) => {
	const { session, settings, db, href } = locals;
	if (!session || !settings) error(404);
	const read = handOnForm.safeParse(Object.fromEntries(await request.formData()));
	if (!read.success) error(404);
	const now = locals.now();
	const { organisation, timeZone } = settings;
	const handed = await handOn(
		db,
		session,
		{ reportId: params.id, asking: read.data.asking },
		{
			now,
			sign: async () => {
				const key = await ownLedgerKey(db);
				if (key) await signCheckpoint(db, key, now);
			},
			letter: (about) => handOnLetter({ ...about, organisation, day: dayOf(now, timeZone) }),
		},
	);
	if (!handed.ok) redirect(303, href(`/desk/reports/${params.id}?handon=nothing#hand-on`));
	const type = 'application/octet-stream';
	return fileAnswer({ name: 'files.zip.age', type, stream: handed.stream, original: false });
};
