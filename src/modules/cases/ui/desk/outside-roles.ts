import { m } from '#foundations/languages/index.ts';
import type { OutsideRole } from '#foundations/procedures/index.ts';
import { wordOf } from '../words.ts';

/** Who a body outside is, each with what it will be able to do with its link. */
export function roleOptions(roles: readonly { role: OutsideRole; acts: readonly string[] }[]) {
	return roles.map(({ role, acts }) => ({
		...{ value: role, label: ROLES[role]() },
		hint: m.cases_link_role_acts({ acts: acts.map((one) => wordOf('action', one)).join(' · ') }),
	}));
}

const ROLES: Record<OutsideRole, () => string> = {
	court: () => m.cases_role_court(),
	authority: () => m.cases_role_authority(),
	service: () => m.cases_role_service(),
	consulate: () => m.cases_role_consulate(),
	other: () => m.cases_role_other(),
};
