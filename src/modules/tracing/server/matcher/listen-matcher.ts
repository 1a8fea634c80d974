import { onRekey } from '#foundations/access/server/index.ts';
import { onNews } from '#foundations/ledger/server/index.ts';
import { closeMatchersOf } from './matcher.ts';

/** A matcher ends with the keys that opened it: when a team changes them, and when someone leaves. */
export function listenForMatcher(): () => void {
	const stops = [
		onRekey(async (_, { compartmentId }) => closeMatchersOf(compartmentId)),
		onNews('access.member-removed', async () => closeMatchersOf(null)),
	];
	return () => {
		for (const stop of stops) stop();
	};
}
