import type { WageLaw } from './law.ts';
import { brazil } from './laws/brazil.ts';
import { emirates } from './laws/emirates.ts';
import { mexico } from './laws/mexico.ts';
import { philippines } from './laws/philippines.ts';

export const WAGE_LAWS: readonly WageLaw[] = [brazil, emirates, mexico, philippines];

/** The law of a country on an ISO day; of several the youngest. `null`: nobody has sourced it. */
export function wageLawOn(
	country: string,
	day: string,
	laws: readonly WageLaw[] = WAGE_LAWS,
): WageLaw | null {
	const holding = laws.filter(
		(law) => law.country === country && law.from <= day && (law.until === null || day <= law.until),
	);
	return holding.toSorted((a, b) => (a.from < b.from ? 1 : -1))[0] ?? null;
}
