import { json } from '@sveltejs/kit';
import { asId } from '#foundations/ids/index.ts';
import { takeLanding } from '#modules/cases/server/index.ts';
import { sessionOf } from '../../../session.ts';
import type { RequestHandler } from './$types';

/** More than a screening ever is, with its longest story. */
const MOST = 200_000;

export const POST: RequestHandler = async ({ request, locals }) => {
	const posted = await request.formData();
	const [key, compartmentId] = [posted.get('key'), posted.get('team')].map((one) =>
		asId(String(one ?? '')),
	);
	const sealed = posted.get('sealed');
	if (!key || !compartmentId || !(sealed instanceof Blob) || sealed.size > MOST) {
		return json({ ok: false }, { status: 422 });
	}
	const landing = { key, compartmentId, sealed: new Uint8Array(await sealed.arrayBuffer()) };
	const done = await takeLanding(locals.db, sessionOf(locals), landing, { now: locals.now() });
	return json({ ok: done.ok }, { status: done.ok ? 200 : 422 });
};
