import type { MemberSession } from '#foundations/access/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import { aHistory, type CaseHistory } from './case-history.ts';
import type { CaseHouse } from './case-house.ts';

/** A moment of March 2027; of the fourth, if nothing else is said. */
export const at = (time: string, day = '04') => `2027-03-${day}T${time}:00Z`;
export const how = (time: string, day?: string) => ({ now: Temporal.Instant.from(at(time, day)) });

/** Who the witness is, and what is said by whoever asks to read it and by whoever signs. */
export const hidden = { profile: 'Nobody here may read this', safeContact: 'By the baker' };
export const asks = { reasons: 'The court asks.' };
export const signs = { legalBasis: 'Art. 24', reasons: 'The court asks.' };

/** A witness's case, opened on the first of the month. */
export const aWitness = (house: CaseHouse, who: MemberSession) =>
	aHistory(house, who, at('09:00', '01'), {
		...{ procedure: 'witness', answers: { pseudonym: 'W7', ...hidden } },
	});

/** Whether someone reads at a moment who the witness is. */
export async function reads(story: CaseHistory, who: MemberSession, when: string) {
	const { timeline } = await story.sees(who, when);
	return timeline[0]?.sealed?.profile === hidden.profile;
}

/** One asks on the fourth, and another signs at once. */
export async function openTo(
	story: CaseHistory,
	asker: MemberSession,
	{ signer, time }: { signer: MemberSession; time: string },
) {
	await story.does(asker, 'askBreakGlass', at(time), asks);
	await story.does(signer, 'breakGlass', at(time), signs);
}
