import { m } from '#foundations/languages/index.ts';

/** All that the script of signs says: in the page, so that it speaks without a network too. */
export function signWords() {
	return {
		waits: m.sign_waits(),
		sent: m.sign_sent(),
		sending: m.sign_sending(),
		noRoom: m.sign_no_room(),
		ready: m.sign_offline_ready(),
		receipt: {
			empty: m.inbox_problem_empty(),
			length: m.inbox_problem_length(),
			checksum: m.inbox_problem_checksum(),
		},
	};
}

export type SignWords = ReturnType<typeof signWords>;
