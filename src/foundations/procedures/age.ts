import { dayOf, type Temporal } from '#foundations/time/index.ts';
import type { Fact } from './entry.ts';
import type { AskedField, BirthSays } from './procedure.ts';
import { firstDayOf, lastDayOf } from './when.ts';

/**
 * What a birth says of age on the day it is given: a fact beside the sealed date, so that safeguards
 * for children hold without anybody having to count. Doubt is read as childhood: a birth that may
 * make a child of someone, or does so of someone said to be of age, leaves a doubt. Nobody is made
 * an adult by it.
 *
 * Source: CMW General Comment No. 4 / CRC No. 23 (2017), para. 4.
 *
 * @param said the answer about age that was given with the same act
 * @returns what age is from now on; undefined: as was said, or as it was
 */
export function ageBy(
	born: string,
	{ child, doubt }: BirthSays,
	said: Fact | undefined,
	{ now, zone }: { now: Temporal.Instant; zone: string },
): string | undefined {
	const [first, last] = [firstDayOf(born), lastDayOf(born)];
	if (!first || !last) return undefined;
	const today = dayOf(now, zone);
	const isChild = (birth: Temporal.PlainDate) => birth.add({ years: 18 }).since(today).days > 0;
	if (!isChild(last) || said === child) return undefined;
	const unsaid = said === undefined || said === null;
	return isChild(first) && unsaid ? child : doubt;
}

/** What a field of birth says of age, where it says anything. */
export function saysOf(field: AskedField | undefined): BirthSays | undefined {
	return typeof field?.birth === 'object' ? field.birth : undefined;
}
