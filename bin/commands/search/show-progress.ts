type Screen = { write(text: string): unknown; isTTY?: boolean };

const STEPS = { read: 'reading', index: 'indexing', search: 'searching' } as const;

/** One line that is written over and over; into a file or a pipe, one line for each step. */
export function showProgress(screen: Screen | null) {
	let last = { step: '', at: 0 };
	return {
		show(step: keyof typeof STEPS, done: number, of?: number): void {
			const now = performance.now();
			const isNew = step !== last.step;
			if (!screen || (!isNew && (!screen.isTTY || now - last.at < EVERY))) return;
			last = { step, at: now };
			const share = of ? ` ${Math.floor((100 * done) / of)} %` : '';
			const line = `${STEPS[step]} …${done > 0 ? ` ${done}` : ''}${share}`;
			screen.write(screen.isTTY ? `\r${line.padEnd(40)}` : `${STEPS[step]} …\n`);
		},
		end(): void {
			if (screen?.isTTY) screen.write(`\r${' '.repeat(40)}\r`);
		},
	};
}

/** Milliseconds between two states of the line. */
const EVERY = 100;
