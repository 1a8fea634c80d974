import { Refusal } from '#foundations/refusal/index.ts';
import { cleanText } from '../clean-text.ts';
import { mayFollow, type Stage } from '../stages.ts';
import type { Report } from './at-the-inbox.ts';

export type DeskProblem = 'empty' | 'too-long';
export type DeskActed = { ok: true } | { ok: false; problems: Record<string, DeskProblem> };

const LONGEST = 100_000;

/** What a member wrote, or what is wrong with it. */
export function wordsOf(text: string): { words: string } | { problem: DeskProblem } {
	const words = cleanText(text);
	if (words === '') return { problem: 'empty' };
	return words.length > LONGEST ? { problem: 'too-long' } : { words };
}

/** @throws Refusal when the table of stages does not let it follow */
export function mustFollow(report: Report, to: Stage): void {
	if (!mayFollow(report.stage, to)) throw new Refusal('reports.not-now', { status: 409 });
}

/** @throws Refusal when there is nothing left to write to */
export function mustBeThere({ stage, erasedOn }: Report): void {
	if (stage === 'withdrawn' || erasedOn) throw new Refusal('reports.withdrawn', { status: 409 });
}
