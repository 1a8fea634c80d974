import type { Procedure } from '#foundations/procedures/index.ts';
import { childhood } from './childhood.ts';
import { sourced } from './cited.ts';
import { detentionActions } from './detention-actions.ts';
import { detentionFields } from './detention-fields.ts';
import { detentionSafeguards, noRelease } from './detention-safeguards.ts';
import {
	challengeSuspends,
	childMigration,
	civilRights,
	detentionGuidelines,
	migrantWorkers,
	ours,
} from './norms.ts';

const inside = ['noteCustody', 'enterInRegister', 'arrestAgain'] as const;
const out = ['release', 'moveToAlternative', 'handOverForRemoval', 'noteRemoval', 'noteDeath'];

/**
 * A person held by the State, wherever that is: prison, airport, ship, bus, hotel. Opened in two
 * minutes with the name unknown; days add up over transfers and short releases.
 */
export const detention: Procedure = {
	id: 'detention',
	version: 1,
	serves: 'C04',
	stages: ['held', 'alternative', 'released', 'removed', 'died'],
	closed: ['released', 'removed', 'died'],
	fields: detentionFields,
	flags: {
		child: childhood('detention'),
		fear: { any: [{ has: 'recordFear' }, { field: 'fear', ever: ['yes'] }] },
		needsCare: { field: 'needsCare', is: 'yes' },
	},
	proposes: { fear: ['asylum'] },
	actions: { ...detentionActions, ...detentionSafeguards },
	clocks: {
		childAlarm: {
			start: inside,
			when: { all: [{ flag: 'child' }, { stage: 'held' }] },
			stop: ['release', 'moveToAlternative'],
			end: out,
			within: 'PT0S',
			alarm: true,
			breach: { proposes: 'child-best-interests' },
			basis: 'standard',
			...sourced(`${childMigration}, paras. 5 and 10–12: never, not for one hour`),
		},
		reasonsGiven: {
			start: inside,
			stop: ['informReasons'],
			end: out,
			within: 'PT24H',
			basis: 'policy',
			cite: `${ours}, for ${migrantWorkers}, art. 16(5): at the time of arrest`,
			checked: true,
		},
		lawyer: {
			start: inside,
			stop: ['lawyerSpoke'],
			end: out,
			within: 'PT24H',
			basis: 'policy',
			cite: `${ours}, for A/HRC/30/37, Guideline 8, para. 67: without delay`,
			checked: true,
		},
		health: {
			start: inside,
			stop: ['checkHealth'],
			end: out,
			within: 'PT24H',
			basis: 'policy',
			cite: ours,
			checked: true,
		},
		beforeJudge: {
			start: inside,
			stop: ['noteReview', 'prolong', 'challengeDecided'],
			end: out,
			within: { pack: 'beforeJudge' },
			breach: { proposes: 'accountability-follow-up' },
			basis: 'national',
			cite: `National law; ${civilRights}, art. 9(3)–(4)`,
			checked: false,
		},
		reviewed: {
			start: inside,
			stop: ['noteReview', 'prolong'],
			end: out,
			within: 'PT48H',
			then: [
				['P30D', 'P7D'],
				['*', 'P30D'],
			],
			breach: { proposes: 'accountability-follow-up' },
			basis: 'standard',
			...sourced(`${detentionGuidelines}, Guideline 7, para. 47(iv)`),
		},
		challengeRuled: {
			start: ['challenge'],
			stop: ['challengeDecided'],
			end: out,
			within: 'P2D',
			basis: 'policy',
			cite: `${ours}, for ${civilRights}, art. 9(4): without delay; ${challengeSuspends}`,
			checked: true,
		},
		releaseObeyed: {
			start: ['challengeDecided', 'noteReview'],
			when: { not: noRelease.test },
			stop: ['release', 'moveToAlternative'],
			end: ['handOverForRemoval', 'noteRemoval', 'noteDeath', 'arrestAgain'],
			within: 'PT24H',
			alarm: true,
			breach: { proposes: 'accountability-follow-up' },
			basis: 'policy',
			cite: `${ours}, for ${civilRights}, art. 9(4): order his release`,
			checked: true,
		},
		maximum: {
			start: inside,
			stop: ['release', 'moveToAlternative'],
			end: out,
			within: { pack: 'detentionMaximum' },
			cumulative: { resumes: ['arrestAgain'], sham: 'P7D' },
			maximum: true,
			remind: ['P7D', 'P2D'],
			breach: { proposes: 'accountability-follow-up' },
			basis: 'national',
			cite: 'National law; A/HRC/13/30, para. 61: then release follows by itself',
			checked: false,
		},
	},
	indicators: {
		held: { kind: 'count', of: 'noteCustody' },
		childrenHeld: { kind: 'count', of: 'childAlarm' },
		reviewsOnTime: { kind: 'on-time', of: 'reviewed' },
		beyondMaximum: { kind: 'count', of: 'maximum' },
		lawyerOnTime: { kind: 'on-time', of: 'lawyer' },
		alternatives: { kind: 'share', of: 'moveToAlternative', among: 'noteCustody' },
	},
	letters: {
		releaseRequest: {
			to: 'court',
			says: ['name', 'heldSince', 'place', 'legalBasis', 'reasons', 'whyNot', 'ground'],
			first: ['heldSince'],
			used: 'maximum',
		},
		decision: { to: 'person', says: ['reviewer', 'ruling', 'legalBasis', 'reasons'], remedy: true },
	},
};
