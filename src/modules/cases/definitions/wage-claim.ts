import type { Capacity, Procedure } from '#foundations/procedures/index.ts';
import { wageClaimClocks } from './wage-claim-clocks.ts';
import { wageClaimFields } from './wage-claim-fields.ts';

const team: readonly Capacity[] = ['caseworker', 'supervisor', 'counsel'];
const treaty = 'ICRMW, art. 25';

/**
 * A claim for wages. It is counted by the law of a day, line by line, and it stays alive when the
 * worker leaves the country.
 */
export const wageClaim: Procedure = {
	id: 'wage-claim',
	version: 1,
	serves: 'C13',
	stages: ['started', 'conciliating', 'filed', 'ordered', 'paid', 'closed'],
	closed: ['closed'],
	fields: wageClaimFields,
	flags: { abroad: { has: 'leaveCountry' } },
	actions: {
		startClaim: {
			effect: 'protect',
			by: ['person', 'family', 'outside', 'consular', ...team],
			opens: true,
			asks: {
				country: 'optional',
				work: 'optional',
				employer: 'optional',
				recruiter: 'optional',
				whatHappened: 'optional',
				limitationDate: 'optional',
			},
			cite: treaty,
			person: 'does',
		},
		noteLimitation: {
			effect: 'neutral',
			by: team,
			asks: { limitationDate: 'required' },
			person: 'sees',
		},
		addContract: {
			effect: 'neutral',
			by: ['person', ...team],
			asks: { contractVersion: 'required', contractTerms: 'required' },
			person: 'does',
		},
		addWork: {
			effect: 'neutral',
			by: ['person', ...team],
			asks: { workLog: 'required' },
			person: 'does',
		},
		addPay: {
			effect: 'neutral',
			by: ['person', ...team],
			asks: { payments: 'required' },
			person: 'does',
		},
		addLeave: {
			effect: 'neutral',
			by: ['person', ...team],
			asks: { leaveTaken: 'required' },
			person: 'does',
		},
		addRates: {
			effect: 'neutral',
			by: team,
			asks: { exchangeRates: 'required' },
			person: 'sees',
		},
		addCosts: {
			effect: 'neutral',
			by: ['person', ...team],
			asks: { recruitmentCosts: 'required' },
			cite: 'ILO C181, art. 7: no fees or costs to workers',
			person: 'does',
		},
		noteRetained: {
			effect: 'protect',
			by: ['person', 'family', ...team],
			asks: { retained: 'optional' },
			cite: 'ICRMW, art. 21',
			person: 'does',
		},
		addInjury: {
			effect: 'protect',
			by: ['person', 'family', ...team],
			asks: { injuries: 'optional' },
			cite: treaty,
			person: 'does',
		},
		askPapersBack: {
			effect: 'protect',
			by: ['person', ...team],
			cite: 'ICRMW, art. 21',
			letter: 'papersBack',
		},
		countWages: {
			effect: 'neutral',
			by: team,
			asks: { lawVersion: 'required', calculation: 'required', amount: 'required' },
			needs: [
				{ test: { has: 'addWork' }, else: 'no-work-log', cite: treaty, offers: 'startClaim' },
			],
			person: 'sees',
			letter: 'calculation',
		},
		conciliate: {
			effect: 'neutral',
			by: team,
			to: 'conciliating',
			from: ['started', 'conciliating'],
			asks: { outcome: 'optional', forum: 'optional' },
			person: 'sees',
			letter: 'demand',
		},
		fileClaim: {
			effect: 'neutral',
			by: team,
			to: 'filed',
			from: ['started', 'conciliating'],
			asks: {
				forum: 'required',
				filedOn: 'required',
				sharesWithEnforcement: 'required',
				warningHeard: 'optional',
				reference: 'optional',
			},
			happened: 'filedOn',
			needs: [
				{
					test: {
						any: [
							{ field: 'sharesWithEnforcement', is: 'no' },
							{ field: 'warningHeard', is: true },
						],
					},
					else: 'warning-not-heard',
					cite: 'A/HRC/26/35, para. 62',
				},
			],
			person: 'sees',
			letter: 'claim',
		},
		setHearing: {
			effect: 'neutral',
			by: team,
			asks: { hearingOn: 'required', hearingHow: 'required' },
			person: 'sees',
			letter: 'hearing',
		},
		askRemoteHearing: {
			effect: 'protect',
			by: ['person', ...team],
			asks: { hearingHow: 'optional' },
			cite: 'ICRMW, art. 22(6) and 83',
			person: 'does',
			letter: 'remoteHearing',
		},
		recordHearing: {
			effect: 'neutral',
			by: team,
			asks: { hearingHow: 'optional' },
			person: 'sees',
		},
		recordOrder: {
			effect: 'neutral',
			by: team,
			to: 'ordered',
			from: ['filed', 'ordered'],
			asks: {
				outcome: 'required',
				amount: 'optional',
				reasons: 'optional',
				appealDate: 'optional',
			},
			person: 'sees',
			letter: 'order',
		},
		appeal: {
			effect: 'protect',
			by: ['person', ...team],
			to: 'filed',
			asks: { ground: 'optional' },
			cite: 'ICRMW, art. 83',
			person: 'does',
			letter: 'appeal',
		},
		settle: {
			effect: 'neutral',
			by: team,
			to: 'ordered',
			asks: { amount: 'required', personAgrees: 'required' },
			needs: [
				{
					test: { field: 'personAgrees', is: true },
					else: 'person-has-not-agreed',
					cite: 'ICRMW, art. 82: not renounced, not by contract',
					offers: 'appeal',
				},
			],
			person: 'sees',
		},
		recordPayment: {
			effect: 'neutral',
			by: ['person', ...team],
			asks: { payments: 'required', paidOn: 'required' },
			happened: 'paidOn',
			person: 'does',
		},
		recordAllPaid: {
			effect: 'neutral',
			by: team,
			to: 'paid',
			from: ['ordered'],
			needs: [
				{ test: { has: 'recordPayment' }, else: 'no-payment-yet', cite: treaty, offers: 'appeal' },
			],
			person: 'sees',
		},
		reportReprisal: {
			effect: 'protect',
			by: ['person', 'family', ...team],
			asks: { whatHappened: 'optional' },
			proposes: ['complaint'],
			person: 'does',
		},
		leaveCountry: {
			effect: 'protect',
			by: ['person', 'family', 'consular', 'monitor', ...team],
			asks: { leftOn: 'optional', safeContact: 'optional' },
			cite: 'ICRMW, art. 22(6): wages may be settled after departure',
			person: 'does',
		},
		givePower: {
			effect: 'protect',
			by: ['person', ...team],
			asks: { attorney: 'optional', safeContact: 'optional' },
			person: 'does',
			letter: 'power',
		},
		withdraw: { effect: 'protect', by: ['person'], to: 'closed', person: 'does' },
		reopen: { effect: 'protect', by: ['person', ...team], to: 'started', person: 'does' },
		close: {
			effect: 'neutral',
			by: ['supervisor', 'counsel'],
			to: 'closed',
			asks: { reasons: 'required' },
			needs: [
				{
					test: { any: [{ stage: 'paid' }, { field: 'outcome', is: 'refused' }] },
					else: 'claim-is-alive',
					cite: 'ICRMW, art. 22(6) and 25',
					offers: 'givePower',
				},
			],
			person: 'sees',
			letter: 'closing',
		},
	},
	clocks: wageClaimClocks,
	indicators: {
		claims: { kind: 'count', of: 'startClaim' },
		paid: { kind: 'share', of: 'recordAllPaid', among: 'startClaim' },
		filedInTime: { kind: 'on-time', of: 'limitation' },
		daysToPayment: { kind: 'median', of: 'payment' },
	},
	letters: {
		papersBack: { to: 'service', says: ['employer', 'retained'] },
		calculation: { to: 'person', says: ['lawVersion', 'calculation', 'amount'] },
		demand: { to: 'service', says: ['employer', 'calculation', 'amount'] },
		claim: {
			to: 'court',
			says: ['employer', 'whatHappened', 'lawVersion', 'calculation', 'amount'],
		},
		hearing: { to: 'person', says: ['hearingOn', 'hearingHow'] },
		remoteHearing: { to: 'court', says: ['reference', 'hearingOn', 'attorney'] },
		order: { to: 'person', says: ['outcome', 'amount', 'reasons'], remedy: true },
		appeal: { to: 'court', says: ['reference', 'ground', 'amount'] },
		power: { to: 'person', says: ['attorney', 'employer'] },
		closing: { to: 'person', says: ['outcome', 'reasons'], remedy: true },
	},
};
