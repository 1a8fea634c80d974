import { m, toLatinDigits } from '#foundations/languages/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import { bare } from '#modules/cases/index.ts';
import type { NewPlan } from '#modules/cases/server/index.ts';
import { isTimeZone } from '../../(desk)/desk/places.ts';
import { textOf } from '../posted.ts';

type Read = { ok: true; plan: NewPlan } | { ok: false; problems: Record<string, string> };

/** The posted plan, or what is to be mended in it, by field. */
export function readPlan(form: FormData, now: Temporal.Instant): Read {
	const text = (name: string, most = 200) => textOf(form, name).trim().slice(0, most);
	const [every, zone] = [text('every'), text('zone')];
	const [well, duress] = [text('well'), text('duress')];
	const first = momentIn(`${text('day')}T${text('hour')}`, zone);
	const inReach = first !== null && isWithin(first, now);
	const problems = {
		...(!/^every-(4|12|24)-hours$/.test(every) && { every: m.sign_problem_every() }),
		...(!inReach && { day: m.sign_problem_day() }),
		...(isNoWord(well) && { well: m.sign_problem_words() }),
		...((isNoWord(duress) || isSame(well, duress)) && { duress: m.sign_problem_words() }),
	};
	if (!inReach || Object.keys(problems).length > 0) return { ok: false, problems };
	const [whom, missed] = [text('whom', 500), text('missed', 5000)];
	return { ok: true, plan: { every, first, zone, well, duress, whom, missed } };
}

/** Signs alone, as an emoji: nobody could tell which of them is meant. */
function isNoWord(typed: string): boolean {
	return typed !== '' && bare(typed) === '';
}

function isSame(well: string, duress: string): boolean {
	return bare(duress) !== '' && bare(well) === bare(duress);
}

function momentIn(typed: string, zone: string): Temporal.Instant | null {
	if (!isTimeZone(zone)) return null;
	try {
		const local = Temporal.PlainDateTime.from(toLatinDigits(typed));
		return local.toZonedDateTime(zone).toInstant();
	} catch {
		return null;
	}
}

function isWithin(first: Temporal.Instant, now: Temporal.Instant): boolean {
	const ahead = first.epochMilliseconds - now.epochMilliseconds;
	return ahead > 0 && ahead <= 31 * 86_400_000;
}
