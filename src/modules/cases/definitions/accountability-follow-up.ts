import type { Capacity, Condition, Procedure } from '#foundations/procedures/index.ts';
import { accountabilityFields, SUBMISSION_BODIES } from './accountability-fields.ts';
import { accountabilityClocks } from './accountability-follow-up-clocks.ts';

const team: readonly Capacity[] = ['caseworker', 'supervisor', 'counsel', 'monitor'];
const remedy = 'Basic Principles on Remedy (A/RES/60/147)';
const minnesota = 'Minnesota Protocol (2016), paras. 22 to 33';

/** The person or family said yes to this very body. */
const agreedToThisBody: Condition = {
	any: SUBMISSION_BODIES.map(
		(body): Condition => ({
			all: [
				{ field: 'submissionTo', is: body },
				{ field: 'agreedTo', is: body },
			],
		}),
	),
};

/**
 * What the State did after a violation: to whom it was reported, what followed, and how long
 * nothing did. Silence is written down like any other step.
 */
export const accountabilityFollowUp: Procedure = {
	id: 'accountability-follow-up',
	version: 1,
	serves: 'C03',
	stages: ['noted', 'reported', 'investigated', 'charged', 'decided', 'remedied', 'closed'],
	closed: ['closed'],
	fields: accountabilityFields,
	flags: { abroad: { has: 'leaveCountry' } },
	actions: {
		noteViolation: {
			effect: 'protect',
			by: ['person', 'family', 'outside', ...team],
			outside: ['court', 'service', 'consulate', 'other'],
			opens: true,
			asks: {
				country: 'optional',
				violation: 'optional',
				happenedOn: 'optional',
				whatHappened: 'optional',
				limitationDate: 'optional',
			},
			cite: `${remedy}, para. 3`,
			person: 'does',
		},
		noteLimitation: {
			effect: 'neutral',
			by: team,
			asks: { limitationDate: 'required', limitationBody: 'required' },
			person: 'sees',
		},
		reportToState: {
			effect: 'neutral',
			by: team,
			to: 'reported',
			from: ['noted', 'reported'],
			asks: {
				reportedTo: 'required',
				bodyIsAccused: 'required',
				reportedOn: 'required',
				reference: 'optional',
			},
			happened: 'reportedOn',
			needs: [
				{
					test: { field: 'bodyIsAccused', is: false },
					else: 'never-to-the-accused',
					cite: `${minnesota}: independence`,
				},
			],
			person: 'sees',
			letter: 'report',
		},
		recordSilence: {
			effect: 'neutral',
			by: team,
			asks: { silentSince: 'required' },
			needs: [
				{
					test: { has: 'reportToState' },
					else: 'nothing-was-asked',
					cite: `${remedy}, para. 3(b)`,
				},
			],
			person: 'sees',
			letter: 'reminder',
		},
		recordReply: {
			effect: 'neutral',
			by: ['outside', ...team],
			outside: ['authority', 'court', 'other'],
			asks: {
				answer: 'required',
				answeredOn: 'required',
				reasons: 'optional',
				reference: 'optional',
			},
			happened: 'answeredOn',
			person: 'sees',
		},
		noteOpened: {
			effect: 'neutral',
			by: team,
			to: 'investigated',
			from: ['noted', 'reported', 'investigated'],
			asks: { answeredOn: 'required', reference: 'optional' },
			happened: 'answeredOn',
			person: 'sees',
		},
		assessInvestigation: {
			effect: 'neutral',
			by: team,
			asks: {
				prompt: 'required',
				independent: 'required',
				impartial: 'required',
				thorough: 'required',
				transparent: 'required',
				victimInvolved: 'required',
				evidence: 'required',
			},
			cite: minnesota,
			person: 'sees',
		},
		recordCharge: {
			effect: 'neutral',
			by: team,
			to: 'charged',
			from: ['reported', 'investigated', 'charged'],
			asks: { chargeStep: 'required', reasons: 'optional' },
			person: 'sees',
		},
		recordDecision: {
			effect: 'neutral',
			by: team,
			to: 'decided',
			asks: { result: 'required', reasons: 'optional', limitationDate: 'optional' },
			person: 'sees',
			letter: 'decision',
		},
		claimRemedy: {
			effect: 'protect',
			by: ['person', 'family', ...team],
			asks: { remedies: 'optional' },
			cite: `${remedy}, paras. 19 to 23`,
			person: 'does',
			letter: 'claim',
		},
		recordRemedy: {
			effect: 'neutral',
			by: team,
			to: 'remedied',
			asks: { remediesGiven: 'required', reasons: 'optional' },
			person: 'sees',
		},
		agreeToSubmission: {
			effect: 'neutral',
			by: ['person', 'family', 'caseworker', 'counsel'],
			asks: { agreedTo: 'required', riskHeard: 'required' },
			person: 'does',
		},
		takeBackAgreement: {
			effect: 'protect',
			by: ['person', 'family', ...team],
			asks: { agreedTo: 'optional' },
			person: 'does',
		},
		submitCase: {
			effect: 'neutral',
			by: ['counsel', 'supervisor', 'caseworker'],
			asks: { submissionTo: 'required', submittedOn: 'required', reference: 'optional' },
			happened: 'submittedOn',
			needs: [
				{
					test: {
						all: [{ has: 'agreeToSubmission', since: 'takeBackAgreement' }, agreedToThisBody],
					},
					else: 'no-agreement-for-this-body',
					cite: 'Manual of Operations of the Special Procedures (2008), para. 42',
					offers: 'claimRemedy',
				},
				{
					test: { field: 'riskHeard', is: true },
					else: 'risk-not-told',
					cite: 'A letter to a State can reveal who spoke',
				},
			],
			person: 'sees',
			letter: 'submission',
		},
		appeal: {
			effect: 'protect',
			by: ['person', 'family', ...team],
			to: 'reported',
			asks: { ground: 'optional' },
			person: 'does',
			letter: 'appeal',
		},
		leaveCountry: {
			effect: 'protect',
			by: ['person', 'family', 'consular', ...team],
			asks: { leftOn: 'optional', safeContact: 'optional' },
			person: 'does',
		},
		givePower: {
			effect: 'protect',
			by: ['person', 'family', ...team],
			asks: { attorney: 'optional', safeContact: 'optional' },
			person: 'does',
			letter: 'power',
		},
		withdraw: { effect: 'protect', by: ['person', 'family'], to: 'closed', person: 'does' },
		reopen: { effect: 'protect', by: ['person', 'family', ...team], to: 'noted', person: 'does' },
		close: {
			effect: 'neutral',
			by: ['supervisor'],
			to: 'closed',
			asks: { reasons: 'required' },
			needs: [
				{
					test: { any: [{ stage: 'remedied' }, { stage: 'decided' }] },
					else: 'silence-is-no-end',
					cite: `${remedy}, para. 3`,
					offers: 'claimRemedy',
				},
			],
			person: 'sees',
			letter: 'decision',
		},
	},
	clocks: accountabilityClocks,
	indicators: {
		reported: { kind: 'count', of: 'reportToState' },
		investigated: { kind: 'share', of: 'noteOpened', among: 'reportToState' },
		charged: { kind: 'share', of: 'recordCharge', among: 'reportToState' },
		decided: { kind: 'share', of: 'recordDecision', among: 'reportToState' },
		remedied: { kind: 'share', of: 'recordRemedy', among: 'reportToState' },
		daysToAnswer: { kind: 'median', of: 'stateAnswer' },
	},
	letters: {
		report: { to: 'authority', says: ['happenedOn', 'violation', 'whatHappened'] },
		reminder: { to: 'authority', says: ['reference', 'reportedOn', 'silentSince'] },
		decision: { to: 'person', says: ['result', 'reasons'], remedy: true },
		claim: { to: 'court', says: ['violation', 'whatHappened', 'remedies'] },
		submission: {
			to: 'body',
			says: [
				'happenedOn',
				'violation',
				'whatHappened',
				'reportedTo',
				'reportedOn',
				'answer',
				'remedies',
			],
		},
		appeal: { to: 'court', says: ['reference', 'ground'] },
		power: { to: 'person', says: ['attorney', 'violation'] },
	},
};
