import type { MemberSession } from '#foundations/access/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import type { OpenInput } from '#modules/cases/server/index.ts';
import type { CaseHouse } from './case-house.ts';

/**
 * A case told act by act as at a desk, each at its own moment: through the room's door, into the
 * database, with every safeguard between.
 */
export async function aHistory(
	house: CaseHouse,
	session: MemberSession,
	at: string,
	input: OpenInput,
) {
	const caseId = await house.opened(session, input, Temporal.Instant.from(at));
	const attempt = async (who: MemberSession, action: string, when: string, answers?: Answers) => {
		const now = Temporal.Instant.from(when);
		// As on the page of a signature: it names the request that waits there.
		const signs = action === 'breakGlass' ? (await house.reads(who, caseId, now)).waits : null;
		const more = signs ? { signs: signs.entryId } : {};
		return house.acts(who, caseId, action, answers ?? {}, { now, ...more });
	};
	const history = {
		caseId,
		/** The codes of what stands against it, and `field: problem`; none: it was done. */
		async tries(who: MemberSession, action: string, when: string, answers: Answers = {}) {
			const done = await attempt(who, action, when, answers);
			if (done.ok) return [];
			const problems = Object.entries(done.problems).map(([field, why]) => `${field}: ${why}`);
			return [...done.refused.map(({ code }) => code), ...problems];
		},
		/** Done, and what came of it. @throws with what stood against it */
		async does(who: MemberSession, action: string, when: string, answers: Answers = {}) {
			const done = await attempt(who, action, when, answers);
			if (!done.ok) throw new Error(`${action}: ${JSON.stringify(done)}`);
			return done;
		},
		/** The case as someone sees it at a moment. */
		sees: (who: MemberSession, when: string) =>
			house.reads(who, caseId, Temporal.Instant.from(when)),
		/** One clock of it at a moment. */
		async clock(who: MemberSession, id: string, when: string) {
			const view = await house.reads(who, caseId, Temporal.Instant.from(when));
			const clock = view.clocks.find((one) => one.id === id);
			if (!clock) throw new Error(`no clock ${id}`);
			return clock;
		},
	};
	return history;
}

type Answers = Record<string, unknown>;
export type CaseHistory = Awaited<ReturnType<typeof aHistory>>;
