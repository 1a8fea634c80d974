/** Months since 1850, from 1 on, for the 16 bits that a name has for its bearer's birth. */
export function bornMonth(isoDay: string): number {
	const month = (Number(isoDay.slice(0, 4)) - 1850) * 12 + Number(isoDay.slice(5, 7));
	return Math.min(65_535, Math.max(1, month));
}

/** Days since 1970. */
export function epochDay(isoDay: string): number {
	return Date.parse(isoDay) / 86_400_000;
}

export function isoDay(epochDay: number): string {
	return new Date(epochDay * 86_400_000).toISOString().slice(0, 10);
}
