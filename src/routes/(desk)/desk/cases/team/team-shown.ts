import type { MemberSession } from '#foundations/access/index.ts';
import { asId } from '#foundations/ids/index.ts';
import type { WorkFilter } from '#modules/cases/server/index.ts';

/** Which team's work is asked for, and whose of it. What makes no sense is left out. */
export function teamShown(session: MemberSession, asked: URLSearchParams | FormData) {
	const led = session.compartments.filter(({ role }) => role === 'lead');
	const team = led.find(({ id }) => id === asked.get('team')) ?? led[0];
	const who = String(asked.get('member') ?? '');
	const member = who === 'nobody' ? who : (asId(who) ?? null);
	const filter: WorkFilter = {
		shown: 'team',
		compartmentId: team?.id,
		assignedTo: member === 'nobody' ? null : (member ?? undefined),
	};
	return { led, team: team?.id ?? '', member, filter };
}
