/** The procedure in which people give signs of life. */
export const SIGNS = { procedure: 'defender-incident', plan: 'planSigns', stop: 'stopCheckIns' };

export type SignAct = 'signAlive' | 'signDuress' | 'signOther';

/**
 * What the word of a sign means. The word for danger goes before all; who agreed on a word and gives
 * another, or none, may be somebody else, and moves no limit.
 */
export function signAct(word: string, plan: { well: string; duress: string }): SignAct {
	const said = bare(word);
	if (said !== '' && said === bare(plan.duress)) return 'signDuress';
	return bare(plan.well) === '' || said === bare(plan.well) ? 'signAlive' : 'signOther';
}

/** The same word, however it is typed: whoever is afraid does not look at capitals. */
export function bare(word: string): string {
	return word
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/**
 * As the person of the receipt sees it, and whoever makes them show it: every sign is the same, and
 * nothing is told of the plan.
 */
export function shownToPerson(action: string): { action: string; untold: boolean } {
	const sign = /^sign(Alive|Duress|Other)$/.test(action);
	return { action: sign ? 'signAlive' : action, untold: sign || action === SIGNS.plan };
}

/**
 * What a receipt alone neither offers nor does: signs have their own page, and while they run nobody
 * who holds the receipt can make them stop. That is for the team, who knows the voice.
 */
export function isNotByReceipt(action: string, running: boolean): boolean {
	const own = ['planSigns', 'signAlive', 'signDuress', 'signOther', 'startCheckIns', 'checkIn'];
	return own.includes(action) || (running && [SIGNS.stop, 'withdraw'].includes(action));
}

/** The clocks of signs: what they say would tell what a word meant. */
export function isSignClock(clock: string): boolean {
	return clock === 'sign' || clock === 'duress';
}
