import { createHmac, randomBytes } from 'node:crypto';
import { newId } from '#foundations/ids/index.ts';
import type { Temporal } from '#foundations/time/index.ts';
import { arrive, newWindow, WAVE, type WaveMark } from '../../wave.ts';

export type WaveWatch = {
	/**
	 * One report arrives. What comes back goes to `submitReport`.
	 *
	 * @param sender null for whoever cannot be told apart: a hundred behind a proxy are a hundred
	 */
	note(sender: string | null, now: Temporal.Instant): WaveMark;
};

/**
 * Watches for waves, in the memory of one process.
 *
 * An address is only ever a key made with a salt that nobody knows and that is thrown away every
 * hour, together with all that was counted under it.
 */
export function createWaveWatch(): WaveWatch {
	let salt = randomBytes(32);
	let saltedAt = Number.NEGATIVE_INFINITY;
	let senders = new Map<string, ReturnType<typeof newWindow>>();
	let all = newWindow();
	const windowOf = (name: string) => {
		const key = createHmac('sha256', salt).update(name).digest('base64');
		const sender = senders.get(key) ?? newWindow();
		senders.set(key, sender);
		const [oldest] = senders.keys();
		// A flood from everywhere must not fill the memory: `all` has seen it long before.
		if (senders.size > 20_000 && oldest !== undefined) senders.delete(oldest);
		return sender;
	};
	return {
		note(name, { epochMilliseconds: now }) {
			if (Math.abs(now - saltedAt) > 3_600_000) {
				[salt, saltedAt, senders, all] = [randomBytes(32), now, new Map(), newWindow()];
			}
			const sender = name === null ? null : windowOf(name);
			if (sender) arrive(sender, now, WAVE.fromOne, newId<'wave'>);
			if (sender?.mark.id) return sender.mark;
			arrive(all, now, WAVE.fromAll, newId<'wave'>);
			// Before it is one, remembering everyone's reports for a wave of all would link strangers.
			if (!sender || all.mark.id) return { id: all.mark.id, earlier: new Set() };
			return sender.mark;
		},
	};
}
