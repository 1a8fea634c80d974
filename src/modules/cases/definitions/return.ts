import type { Procedure } from '#foundations/procedures/index.ts';
import { childhood } from './childhood.ts';
import { assembly78, migrantWorkers, ours } from './norms.ts';
import { returnActions } from './return-actions.ts';
import { returnAfter } from './return-after.ts';
import { returnFields } from './return-fields.ts';
import { fearOpen, gates } from './return-gates.ts';

/**
 * Safeguards around a return: checks before, eyes during, contact after. Used by the person and
 * those beside them. Nothing here lists, books or sets a day for anyone (R4).
 */
export const returnSafeguards: Procedure = {
	id: 'return',
	version: 1,
	serves: 'C11',
	stages: ['open', 'checked', 'stopped', 'departed', 'received', 'refused', 'closed'],
	closed: ['closed'],
	fields: returnFields,
	flags: {
		child: childhood('return'),
		fear: fearOpen,
		/** Read by the custody record: a check that was confirmed and holds no longer stops it again. */
		allChecksMet: { all: gates.map(({ test }) => test) },
		illTreated: { field: 'contactState', in: ['ill-treated', 'detained'] },
		leftUnchecked: { all: [{ has: 'noteDeparture' }, { not: { has: 'confirmChecks' } }] },
	},
	actions: { ...returnActions, ...returnAfter },
	clocks: {
		fearAssessed: {
			start: ['recordFear'],
			stop: ['checkSafety'],
			within: 'P7D',
			basis: 'policy',
			cite: ours,
			checked: true,
		},
		appealWindow: {
			start: ['checkDecision'],
			when: { field: 'gateDecision', is: 'met' },
			stop: ['appeal'],
			within: { pack: 'returnAppeal' },
			remind: ['P2D'],
			basis: 'national',
			cite: `National law; ${migrantWorkers}, art. 22(4)`,
			checked: false,
		},
		uncheckedNoticed: {
			start: ['noteDeparture'],
			when: { flag: 'leftUnchecked' },
			stop: ['askInquiry'],
			within: 'PT0S',
			alarm: true,
			breach: { proposes: 'accountability-follow-up' },
			basis: 'policy',
			cite: `${ours}, for ${assembly78}, para. 21`,
			checked: true,
		},
		received: {
			start: ['noteDeparture'],
			stop: ['receive', 'noteRefusedEntry'],
			within: 'PT48H',
			basis: 'policy',
			cite: ours,
			checked: true,
		},
		contact: {
			start: ['noteDeparture'],
			stop: ['keepContact'],
			within: 'P1M',
			marks: { at: ['P3M', 'P6M', 'P12M'], early: 'P7D' },
			remind: ['P7D'],
			breach: { proposes: 'screening' },
			basis: 'policy',
			cite: `${ours}: after 1, 3, 6 and 12 months`,
			checked: true,
		},
	},
	indicators: {
		leftUnchecked: { kind: 'count', of: 'uncheckedNoticed' },
		withdrawn: { kind: 'share', of: 'withdrawConsent', among: 'consent' },
		contactOnTime: { kind: 'on-time', of: 'contact' },
		refusedAtHome: { kind: 'count', of: 'noteRefusedEntry' },
		closedAnyway: { kind: 'count', of: 'closeAnyway' },
	},
	letters: {
		stayRequest: { to: 'court', says: ['ground', 'legalBasis', 'reasons'] },
		decision: { to: 'person', says: ['legalBasis', 'reasons'], remedy: true },
	},
};
