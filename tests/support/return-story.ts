import { returnSafeguards } from '#modules/cases/definitions/return.ts';
import { RecordStory } from './record-story.ts';

const GATES = {
	checkDecision: 'gateDecision',
	checkRemedies: 'gateRemedies',
	checkSafety: 'gateSafety',
	checkFamily: 'gateFamily',
	checkHealth: 'gateHealth',
	checkWages: 'gateWages',
} as const;

/** A return in which every check was answered, but for those named with another answer. */
export function aCheckedReturn(
	kind: 'ordered' | 'assisted' | 'refused-at-home' = 'ordered',
	answers: Partial<Record<keyof typeof GATES, 'met' | 'not-met' | 'not-clear'>> = {},
): RecordStory {
	const story = new RecordStory(returnSafeguards).does(
		'openReturn',
		'counsel:Leila',
		'2026-03-01T08:00:00Z',
		{ returnKind: kind, ageStatus: 'adult' },
	);
	for (const [action, gate] of Object.entries(GATES)) {
		const answer = answers[action as keyof typeof GATES] ?? 'met';
		story.does(action, 'counsel:Leila', '2026-03-02T08:00:00Z', { [gate]: answer });
	}
	return story;
}

/** What the monitor hears when they try to confirm. */
export function confirming(story: RecordStory, at: string): string[] {
	return story.tries('confirmChecks', 'monitor:Okon', at);
}
