import type { MemberSession } from '#foundations/access/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import type { ApiEnvironment } from './environment.ts';

/**
 * Whoever is signed in at the desk, by the same cookie as on its pages. An act takes JSON only:
 * no other site can send that here without being asked first.
 *
 * @throws Refusal 401
 */
export async function memberOf({ member }: ApiEnvironment['Bindings']): Promise<MemberSession> {
	const session = await member?.();
	if (!session) throw new Refusal('access.sign-in', { status: 401 });
	return session;
}
