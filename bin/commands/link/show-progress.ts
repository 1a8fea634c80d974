import type { Stage } from '#modules/tracing/server/index.ts';

type Screen = { write(text: string): unknown; isTTY?: boolean };

const STAGES: Record<Stage, string> = {
	reading: 'reading',
	blocking: 'looking for candidates',
	comparing: 'comparing',
	learning: 'learning what agreement means',
	deciding: 'deciding',
};

/** A bar of twenty signs on a screen; into a file or a pipe one line for each stage. */
export function showProgress(screen: Screen | null) {
	let last: Stage | null = null;
	return {
		show(stage: Stage, done: number): void {
			if (!screen || (!screen.isTTY && stage === last)) return;
			last = stage;
			const full = Math.floor(20 * done);
			const bar = `[${'#'.repeat(full)}${' '.repeat(20 - full)}] ${STAGES[stage]}`;
			screen.write(screen.isTTY ? `\r${bar.padEnd(WIDTH)}` : `${STAGES[stage]} …\n`);
		},
		end(): void {
			if (screen?.isTTY) screen.write(`\r${' '.repeat(WIDTH)}\r`);
		},
	};
}

const WIDTH = 56;
