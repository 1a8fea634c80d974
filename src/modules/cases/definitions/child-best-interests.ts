import type { Procedure } from '#foundations/procedures/index.ts';
import { abuseMark, childActions } from './child-actions.ts';
import { childDecisions } from './child-decisions.ts';
import { childFields } from './child-fields.ts';
import { foundAdult } from './childhood.ts';
import { childAlone, childRights, ours } from './norms.ts';

/**
 * A child’s best interests: assessed for every step, and decided by a panel of at least three,
 * with a guardian who does not work for the body that decides, before a return, a separation, a
 * transfer or a lasting solution. Doubt about age is read as childhood until two decide.
 */
export const childBestInterests: Procedure = {
	id: 'child-best-interests',
	version: 1,
	serves: 'C06',
	stages: ['registered', 'assessed', 'determining', 'decided', 'closed'],
	closed: ['closed'],
	fields: childFields,
	flags: {
		child: { not: { flag: 'foundAdult' } },
		foundAdult,
		abuse: abuseMark,
		danger: { field: 'danger', is: 'yes' },
		formal: {
			field: 'decisionAbout',
			in: ['lasting-solution', 'return', 'separation', 'transfer', 'contested-custody'],
		},
	},
	actions: { ...childActions, ...childDecisions },
	clocks: {
		safe: {
			start: ['identifyChild'],
			stop: ['makeSafe', 'arrangeCare'],
			within: 'PT24H',
			basis: 'policy',
			cite: `${ours}, for ${childRights}, art. 20`,
			checked: true,
		},
		guardian: {
			start: ['identifyChild'],
			when: { field: 'childSituation', in: ['alone', 'separated', 'with-other-carer'] },
			stop: ['appointGuardian'],
			within: 'P3D',
			basis: 'policy',
			cite: `${ours}, for ${childAlone}, para. 33: as soon as the child is identified`,
			checked: true,
		},
		assessed: {
			start: ['identifyChild', 'newFacts'],
			stop: ['assess'],
			within: 'P14D',
			basis: 'policy',
			cite: ours,
			checked: true,
		},
		determined: {
			start: ['openPanel'],
			stop: ['decide'],
			within: 'P30D',
			remind: ['P7D'],
			basis: 'policy',
			cite: ours,
			checked: true,
		},
		careReviewed: {
			start: ['arrangeCare', 'decide'],
			stop: ['review'],
			within: 'P90D',
			then: [['*', 'P90D']],
			remind: ['P7D'],
			basis: 'policy',
			cite: `${ours}, for ${childRights}, art. 25; ${childAlone}, para. 22: a periodic review`,
			checked: true,
		},
		appealDecided: {
			start: ['appeal'],
			stop: ['decideAppeal'],
			within: 'P14D',
			basis: 'policy',
			cite: ours,
			checked: true,
		},
		afterCarePlan: {
			start: ['identifyChild', 'setAge'],
			when: { field: 'turns18', known: true },
			stop: ['planAfterCare'],
			within: { until: 'turns18', before: 'P6M' },
			remind: ['P30D'],
			basis: 'policy',
			cite: `${ours}: six months before the eighteenth birthday`,
			checked: true,
		},
		eighteen: {
			start: ['identifyChild', 'setAge'],
			when: { field: 'turns18', known: true },
			stop: ['reviewAtEighteen'],
			within: { until: 'turns18' },
			remind: ['P90D', 'P30D'],
			breach: { proposes: 'referral' },
			basis: 'policy',
			cite: ours,
			checked: true,
		},
	},
	indicators: {
		children: { kind: 'count', of: 'identifyChild' },
		guardianOnTime: { kind: 'on-time', of: 'guardian' },
		daysToDecision: { kind: 'median', of: 'determined' },
		afterCareOnTime: { kind: 'on-time', of: 'afterCarePlan' },
	},
	letters: {
		childDecision: {
			to: 'person',
			says: ['inChildWords', 'bestInterests', 'outcome', 'legalBasis', 'reasons', 'dissent'],
			remedy: true,
		},
	},
};
