import type { Procedure } from '#foundations/procedures/index.ts';
import { childhood } from './childhood.ts';
import { assembly78, borderGuidelines, council57, ours } from './norms.ts';
import { screeningFields } from './screening-fields.ts';
import { anyone, observers, ownSide, team } from './who.ts';

/**
 * A short meeting at a border, a shelter or a road: help at once and without a name, a few
 * questions about needs, then referrals, each a record of its own followed to its end.
 */
export const screening: Procedure = {
	id: 'screening',
	version: 1,
	serves: 'C07',
	stages: ['helped', 'screened', 'referred', 'closed'],
	closed: ['closed'],
	fields: screeningFields,
	flags: {
		lifeThreat: { field: 'neededWhen', is: 'now' },
		child: childhood('screening'),
		fear: { any: [{ has: 'recordFear' }, { field: 'fear', ever: ['yes'] }] },
		exploited: { field: 'exploited', is: 'yes' },
	},
	proposes: { fear: ['asylum'] },
	actions: {
		giveHelp: {
			effect: 'protect',
			by: [...anyone, 'outside'],
			outside: ['service', 'other'],
			opens: true,
			to: 'helped',
			asks: { help: 'optional', neededWhen: 'optional' },
			cite: `${borderGuidelines}, Guideline 6`,
			person: 'sees',
		},
		screen: {
			effect: 'neutral',
			by: observers,
			to: 'screened',
			asks: {
				neededWhen: 'required',
				sources: 'required',
				needs: 'required',
				ageStatus: 'optional',
				fear: 'required',
				exploited: 'optional',
				happenedOn: 'optional',
				language: 'optional',
				interpreter: 'optional',
				askedBefore: 'optional',
				name: 'optional',
				whatHappened: 'optional',
			},
			needs: [
				{
					test: { has: 'giveHelp' },
					else: 'help-first',
					cite: `${borderGuidelines}, Guideline 6`,
					offers: 'giveHelp',
				},
			],
			cite: `${council57}, tenth preambular para. and paras. 7 and 22`,
			person: 'sees',
		},
		recordFear: { effect: 'protect', by: anyone, asks: { fear: 'optional' }, person: 'does' },
		explainAsylum: {
			effect: 'protect',
			by: [...observers, 'interpreter'],
			asks: { language: 'optional' },
			cite: `${borderGuidelines}, Guideline 7`,
			person: 'sees',
		},
		callChildOfficer: {
			effect: 'protect',
			by: anyone,
			proposes: ['child-best-interests'],
			cite: `${assembly78}, para. 5(b)`,
			person: 'sees',
		},
		presumeTrafficking: {
			effect: 'protect',
			by: [...anyone, 'outside'],
			outside: ['court', 'authority', 'service', 'consulate', 'other'],
			proposes: ['trafficking'],
			cite: `${borderGuidelines}, Guideline 7`,
			person: 'sees',
		},
		refer: {
			effect: 'protect',
			by: [...observers, 'person'],
			to: 'referred',
			proposes: ['referral'],
			cite: `${council57}, para. 22`,
			person: 'sees',
		},
		withdraw: { effect: 'protect', by: ownSide, to: 'closed', person: 'does' },
		close: {
			effect: 'neutral',
			by: team,
			to: 'closed',
			needs: [
				{
					test: {
						linked: 'referral',
						every: { any: [{ stage: 'helped' }, { stage: 'withdrawn' }] },
					},
					else: 'referral-open',
					cite: `${council57}, para. 22`,
					offers: 'refer',
				},
				{
					test: { any: [{ not: { flag: 'child' } }, { has: 'callChildOfficer' }] },
					else: 'child-not-referred',
					cite: `${assembly78}, para. 5(b)`,
					offers: 'callChildOfficer',
				},
			],
			person: 'sees',
		},
		closeAnyway: {
			effect: 'neutral',
			by: team,
			signatures: 2,
			to: 'closed',
			asks: { reasons: 'required' },
		},
	},
	clocks: {
		lifeSaved: {
			start: ['screen'],
			when: { flag: 'lifeThreat' },
			stop: ['refer', 'giveHelp'],
			within: 'PT1H',
			basis: 'policy',
			cite: `${ours}, for ${borderGuidelines}, Guideline 6: at once`,
			checked: true,
		},
		sameDay: {
			start: ['screen', 'recordFear'],
			when: { any: [{ flag: 'fear' }, { flag: 'child' }, { flag: 'exploited' }] },
			stop: ['refer', 'explainAsylum', 'callChildOfficer', 'presumeTrafficking'],
			within: 'PT24H',
			basis: 'policy',
			cite: ours,
			checked: true,
		},
		referred: {
			start: ['screen'],
			when: { field: 'neededWhen', in: ['now', 'today'] },
			stop: ['refer'],
			within: 'PT24H',
			basis: 'policy',
			cite: ours,
			checked: true,
		},
	},
	indicators: {
		screened: { kind: 'count', of: 'screen' },
		referredOnTime: { kind: 'on-time', of: 'referred' },
		referred: { kind: 'share', of: 'refer', among: 'screen' },
		closedAnyway: { kind: 'count', of: 'closeAnyway' },
	},
};
