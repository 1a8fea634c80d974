import { mayBeWordOf, wordOf } from '../words.ts';

/** What the person sees of it: what most would want now, and everything else that they may do. */
export type OwnActs = { first: readonly string[]; rest: readonly string[] };

/**
 * The acts that help most at this stage, one of each kind before a second of any: to challenge, to
 * tell of fear or danger, to add or correct, to be helped, to go. Nothing that a person may do is
 * left out but what began the record, and what only others can tell of them.
 */
export function ownActs(acts: readonly string[], opens: (action: string) => boolean): OwnActs {
	const mine = acts.filter((action) => action !== 'noteDeath' && !opens(action));
	const ofEach = KINDS.flatMap((kind) => kind.find((action) => mine.includes(action)) ?? []);
	const first = [...new Set([...ofEach, ...mine])].slice(0, FIRST);
	return { first, rest: mine.filter((action) => !first.includes(action)) };
}

/** An act as the person says it of themselves. */
export function ownWord(action: string): string {
	return mayBeWordOf('own', action) ?? wordOf('action', action);
}

const FIRST = 3;

const KINDS: readonly (readonly string[])[] = [
	['challenge', 'challengeRefusal', 'appeal', 'answerReply', 'objectToOpening', 'object'],
	['recordFear', 'reportThreat', 'noteDanger', 'reportReprisal', 'reprisal', 'markAbuse'],
	['newFacts', 'completeRegister', 'noteRetained', 'askAgain', 'presumeTrafficking', 'setAge'],
	['giveHelp', 'keepContact', 'noteFreedom', 'noteSignOfLife', 'choose', 'agree', 'raiseAlarm'],
	['claimRemedy', 'seekCompensation', 'askPapersBack', 'askAsylum', 'callLawyer', 'keepInTouch'],
	['withdraw', 'withdrawConsent', 'takeBackAgreement', 'goElsewhere'],
];
