/**
 * Waves: many reports at once are folded into one line, so that they bury nobody.
 *
 * Nobody is ever refused. Sixty people behind one address in an hour (a shelter, a barracks) stay
 * single; a hundred in ten minutes are no people typing. A flood from one address becomes a wave
 * of its own and leaves everyone else's reports alone; a flood from everywhere becomes one wave
 * for as long as it lasts.
 */
export const WAVE = { minutes: 10, fromOne: 100, fromAll: 600 } as const;

/** What is known of one sender's last minutes. Lives in memory only and is soon forgotten. */
export type WaveMark = {
	/** The wave that the next report belongs to; null for almost everyone. */
	id: string | null;
	/** Reports of the same wave that came before it was one. */
	earlier: Set<string>;
};

type Window = { arrivals: number[]; mark: WaveMark };

/** Arrivals of one sender (or of all) in the last ten minutes, and the wave they make. */
export function newWindow(): Window {
	return { arrivals: [], mark: { id: null, earlier: new Set() } };
}

/** @param now milliseconds. A wave ends when its window has calmed down to a tenth. */
export function arrive(window: Window, now: number, limit: number, newWave: () => string): void {
	const since = now - WAVE.minutes * 60_000;
	// Anything from before the window, or from after now (a clock set back), is forgotten.
	const calm = window.arrivals.filter((at) => at > since && at <= now);
	if (calm.length === 0) window.mark.earlier.clear();
	if (calm.length <= limit / 10) window.mark.id = null;
	// More than the limit need not be remembered: it changes nothing, and memory stays small.
	window.arrivals = [...calm, now].slice(-limit - 1);
	if (window.arrivals.length > limit) window.mark.id ??= newWave();
}
