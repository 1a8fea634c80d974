/** The shapes of what a log holds. For a browser: the calendars of `Temporal` weigh more than this. */

export function isId(value: unknown): value is string {
	return (
		typeof value === 'string' &&
		/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(value)
	);
}

/** An ISO day that there is, from 1900 to 2199. */
export function isDay(value: unknown): value is string {
	if (typeof value !== 'string' || !/^(19|20|21)\d\d-\d\d-\d\d$/.test(value)) return false;
	const time = Date.parse(`${value}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === value;
}

export function isTime(value: unknown): value is string {
	return typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
}

/** More than nothing, with at most three decimals. */
export function isAmount(value: unknown): value is string {
	return typeof value === 'string' && /^\d{1,12}(\.\d{1,3})?$/.test(value) && /[1-9]/.test(value);
}

export function isCurrency(value: unknown): value is string {
	return typeof value === 'string' && /^[A-Z]{3}$/.test(value);
}
