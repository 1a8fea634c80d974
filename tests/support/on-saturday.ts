import { afterAll, beforeAll, vi } from 'vitest';
import { SATURDAY } from './reporting-house.ts';

/**
 * The day of the machine is that of the house while a file is tested: what works by itself, as the
 * matcher does, reads the clock, and takes what was written on Saturday for long known in another
 * month. Told before the house is built.
 */
export function onSaturday(): void {
	beforeAll(() => {
		vi.useFakeTimers({ toFake: ['Date'], now: SATURDAY.epochMilliseconds });
	});
	afterAll(() => {
		vi.useRealTimers();
	});
}
