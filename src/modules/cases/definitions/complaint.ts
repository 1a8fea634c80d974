import type { Procedure } from '#foundations/procedures/index.ts';
import { sourced } from './cited.ts';
import { complaintActions } from './complaint-actions.ts';
import { complaintFields } from './complaint-fields.ts';
import { assembly78, ours } from './norms.ts';

/**
 * A complaint about an official or an employer. Both sides are heard before anything is found;
 * punishment for having complained comes before everything else.
 */
export const complaint: Procedure = {
	id: 'complaint',
	version: 1,
	serves: 'C01',
	stages: ['received', 'accepted', 'declined', 'found', 'appealed', 'withdrawn', 'closed'],
	closed: ['withdrawn', 'closed'],
	fields: complaintFields,
	flags: {
		danger: { field: 'danger', is: 'yes' },
		reprisal: { has: 'reprisal', since: 'protectFromReprisal' },
	},
	actions: complaintActions,
	clocks: {
		danger: {
			start: ['fileComplaint', 'reprisal'],
			stop: ['checkDanger', 'protectFromReprisal'],
			within: 'PT24H',
			basis: 'policy',
			cite: ours,
			checked: true,
		},
		acknowledged: {
			start: ['fileComplaint'],
			stop: ['acknowledge'],
			within: { workingDays: 5 },
			basis: 'policy',
			...sourced(`${ours}; Directive (EU) 2019/1937, art. 9(1)(b): seven days, where it binds`),
		},
		reply: {
			start: ['askOtherSide'],
			stop: ['noteReply'],
			within: 'P14D',
			basis: 'policy',
			cite: `${ours}; where national law sets the time, write it in the letter`,
			checked: true,
		},
		replyAnswered: {
			start: ['noteReply'],
			stop: ['answerReply'],
			within: 'P14D',
			basis: 'policy',
			cite: ours,
			checked: true,
		},
		decided: {
			start: ['accept'],
			stop: ['find'],
			within: 'P90D',
			remind: ['P14D'],
			basis: 'policy',
			cite: ours,
			checked: true,
		},
		appealWindow: {
			start: ['find', 'decline'],
			stop: ['appeal', 'goElsewhere'],
			within: 'P30D',
			remind: ['P7D'],
			basis: 'policy',
			cite: ours,
			checked: true,
		},
		appealDecided: {
			start: ['appeal'],
			stop: ['decideAppeal'],
			within: 'P30D',
			basis: 'policy',
			cite: ours,
			checked: true,
		},
		reprisalAnswered: {
			start: ['reprisal'],
			stop: ['protectFromReprisal'],
			within: 'PT24H',
			basis: 'policy',
			cite: `${ours}, for ${assembly78}, para. 4(b)`,
			checked: true,
		},
	},
	indicators: {
		acknowledgedOnTime: { kind: 'on-time', of: 'acknowledged' },
		daysToFinding: { kind: 'median', of: 'decided' },
		remedied: { kind: 'share', of: 'giveRemedy', among: 'find' },
		reprisals: { kind: 'share', of: 'reprisal', among: 'fileComplaint' },
		closedAnyway: { kind: 'count', of: 'closeAnyway' },
	},
	letters: {
		acknowledgement: { to: 'person', says: ['whatHappened'] },
		hearing: { to: 'authority', says: ['question'] },
		decision: { to: 'person', says: ['finding', 'outcome', 'legalBasis', 'reasons'], remedy: true },
	},
};
