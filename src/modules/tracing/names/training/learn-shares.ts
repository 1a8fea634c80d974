import { soundOf } from '../sound.ts';

/** How often each romanised word was counted in one population. */
export type Census = ReadonlyMap<string, number>;

/**
 * How usual the sounds of names are: of each sound the greatest share that it has in any of the
 * populations, in steps of half a bit; what fewer than one in 2^`rarest` bear is left out.
 */
export function learnShares(censuses: readonly Census[], rarest: number): { halfBits: string[] } {
	const most = new Map<string, number>();
	for (const census of censuses) {
		const sounds = new Map<string, number>();
		let people = 0;
		for (const [word, count] of census) {
			people += count;
			const sound = soundOf(word);
			sounds.set(sound, (sounds.get(sound) ?? 0) + count);
		}
		for (const [sound, count] of sounds) {
			if (count < 3) continue;
			most.set(sound, Math.max(most.get(sound) ?? 0, count / people));
		}
	}
	const halfBits: string[] = [];
	for (const [sound, share] of [...most].sort(([a], [b]) => (a < b ? -1 : 1))) {
		const step = Math.round(-Math.log2(share) * 2);
		if (step > rarest * 2 || sound.length > 16) continue;
		while (halfBits.length <= step) halfBits.push('');
		halfBits[step] = `${halfBits[step]} ${sound}`.trim();
	}
	return { halfBits };
}
