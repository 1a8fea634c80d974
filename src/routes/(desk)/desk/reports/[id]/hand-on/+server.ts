import { error, redirect } from '@sveltejs/kit';
import { signCheckpoint } from '#foundations/ledger/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
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
	const back = (why: string) => href(`/desk/reports/${params.id}?handon=${why}#hand-on`);
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
	).catch((refused) => {
		// The page says it, where the yes was shown a moment ago.
		const why = refused instanceof Refusal && whys[refused.code];
		if (!why) throw refused;
		return { ok: false as const, problem: why };
	});
	if (!handed.ok) redirect(303, back(handed.problem));
	const type = 'application/octet-stream';
	return fileAnswer({ name: 'files.zip.age', type, stream: handed.stream, original: false });
};

const whys: Readonly<Record<string, 'no-yes' | 'enforcement'>> = {
	'consent.none': 'no-yes',
	'consent.never-to-enforcement': 'enforcement',
};
