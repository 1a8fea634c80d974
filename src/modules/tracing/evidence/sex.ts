import type { Known } from './known.ts';
import type { Part } from './part.ts';
import { CONDITIONS } from './reliability.ts';

/** Half of all people are of each sex; a record is wrong as often as the body lets one err. */
export function weighSex(a: Known, b: Known): Part {
	const [one, other] = [a.sex, b.sex];
	if (!one || !other || one === 'other' || other === 'other') {
		return { evidence: 'sex', agreement: 'unknown', weight: 0 };
	}
	const [wrongA, wrongB] = [chance(a), chance(b)];
	const agree = (1 - wrongA) * (1 - wrongB) + wrongA * wrongB;
	const same = one === other;
	const weight = Math.log2((same ? agree : 1 - agree) / 0.5);
	return { evidence: 'sex', agreement: same ? 'same' : 'different', weight };
}

function chance({ condition = 'living' }: Known): number {
	return CONDITIONS[condition].sex;
}
