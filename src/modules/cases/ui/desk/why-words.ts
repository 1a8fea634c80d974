import { m } from '#foundations/languages/index.ts';
import type { Why } from '../../views.ts';
import { wordOf } from '../words.ts';
import { dueIn } from './due-words.ts';

export type Mark = { text: string; kind: 'urgent' | 'late' | 'unread' | 'calm' };

/** Why a case stands where it does, as marks that say it without colour too. */
export function marksOf(why: readonly Why[], now: string): Mark[] {
	return why.map((one) => markOf(one, now));
}

function markOf(why: Why, now: string): Mark {
	switch (why.kind) {
		case 'urgent':
			return { kind: 'urgent', text: wordOf('flag', why.flag) };
		case 'breach':
		case 'overdue':
			return { kind: 'late', text: `${wordOf('clock', why.clock)}: ${dueIn(why.due, now)}` };
		case 'soon':
			return { kind: 'calm', text: `${wordOf('clock', why.clock)}: ${dueIn(why.due, now)}` };
		case 'conflict':
			return { kind: 'unread', text: m.cases_why_conflict() };
		case 'proposal':
			return { kind: 'unread', text: m.cases_why_proposal() };
		case 'fresh':
			return { kind: 'unread', text: m.cases_why_fresh() };
	}
}
