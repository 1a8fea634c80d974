import { z } from 'zod';

/**
 * A list of so many at most. A longer one is not looked into: a million wrong entries would be a
 * million problems to write down, and two megabytes of request six hundred of memory.
 */
export function few<Item extends z.ZodType>(most: number, item: Item) {
	return z.preprocess(
		(list) => (Array.isArray(list) && list.length > most ? null : list),
		z.array(item).max(most),
	);
}
