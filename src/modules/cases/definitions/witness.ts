import type { Capacity, Procedure } from '#foundations/procedures/index.ts';
import { witnessClocks } from './witness-clocks.ts';
import { witnessFields } from './witness-fields.ts';

const organizedCrime = 'UN Convention against Transnational Organized Crime, art. 24';
const team: readonly Capacity[] = ['caseworker', 'supervisor', 'counsel'];

/**
 * Protection of a witness. Who they are is sealed apart, every other record knows a pseudonym, and
 * nobody looks before a second person signed: one of the circle, or a data guardian.
 */
export const witness: Procedure = {
	id: 'witness',
	version: 1,
	serves: 'C12',
	stages: ['open', 'protected', 'closed'],
	closed: ['closed'],
	fields: witnessFields,
	flags: {
		inDanger: {
			any: [
				{ field: 'danger', is: 'yes' },
				{ field: 'threatLevel', is: 'immediate' },
			],
		},
	},
	actions: {
		openProfile: {
			effect: 'protect',
			by: ['person', ...team],
			opens: true,
			asks: { pseudonym: 'optional', profile: 'optional', safeContact: 'optional' },
			cite: organizedCrime,
			person: 'does',
		},
		reportThreat: {
			effect: 'protect',
			by: ['person', 'family', 'monitor', 'interpreter', 'outside', ...team],
			outside: ['court', 'service', 'other'],
			asks: {
				threatKind: 'optional',
				danger: 'optional',
				threatOn: 'optional',
				whatHappened: 'optional',
			},
			person: 'does',
		},
		assessThreat: {
			effect: 'neutral',
			by: team,
			asks: { threatLevel: 'required', reasons: 'required', danger: 'optional' },
		},
		takeMeasures: {
			effect: 'protect',
			by: team,
			to: 'protected',
			asks: { measures: 'optional', plan: 'optional' },
			cite: `${organizedCrime}(2)`,
			person: 'sees',
		},
		askCourtForMeasures: {
			effect: 'protect',
			by: team,
			asks: { testimonyHow: 'optional', measures: 'optional' },
			cite: `${organizedCrime}(2)(b)`,
			letter: 'courtMeasures',
		},
		setHearing: {
			effect: 'neutral',
			by: team,
			asks: { hearingOn: 'required', testimonyHow: 'optional' },
			person: 'sees',
		},
		contactAbroad: {
			effect: 'neutral',
			by: team,
			asks: { country: 'required', reasons: 'required' },
			needs: [
				{
					test: { has: 'assessThreat' },
					else: 'threat-not-assessed',
					cite: organizedCrime,
					offers: 'takeMeasures',
				},
			],
		},
		askBreakGlass: {
			effect: 'neutral',
			by: team,
			asks: { reasons: 'required' },
		},
		breakGlass: {
			effect: 'restrict',
			by: ['supervisor', 'counsel', 'caseworker', 'data-guardian'],
			notBy: ['last:askBreakGlass'],
			legalBasis: 'legalBasis',
			reasons: 'reasons',
			remedy: 'objectToOpening',
			asks: { legalBasis: 'required', reasons: 'required' },
			needs: [
				{
					test: {
						all: [
							{ has: 'askBreakGlass', since: 'breakGlass' },
							{ has: 'askBreakGlass', since: 'objectToOpening' },
						],
					},
					else: 'opening-not-asked',
					cite: 'Two people, and everyone inside is told at once',
					offers: 'objectToOpening',
				},
			],
			cite: 'ICCPR, art. 17',
			person: 'sees',
		},
		leadInformed: {
			effect: 'neutral',
			by: ['caseworker', 'supervisor'],
			notBy: ['last:askBreakGlass'],
		},
		tellPerson: { effect: 'neutral', by: team, person: 'sees', letter: 'opened' },
		objectToOpening: {
			effect: 'protect',
			by: ['person', ...team],
			asks: { ground: 'optional' },
			person: 'does',
		},
		endMeasures: {
			effect: 'restrict',
			by: ['supervisor'],
			notBy: ['assessThreat'],
			to: 'open',
			from: ['protected'],
			legalBasis: 'legalBasis',
			reasons: 'reasons',
			remedy: 'askProtection',
			asks: { legalBasis: 'required', reasons: 'required' },
			needs: [
				{
					test: { field: 'threatLevel', in: ['no-known-threat', 'possible'] },
					else: 'threat-stands',
					cite: organizedCrime,
					offers: 'askProtection',
				},
			],
			cite: `${organizedCrime}(1)`,
			person: 'sees',
			letter: 'measuresEnd',
		},
		askProtection: {
			effect: 'protect',
			by: ['person', 'family', 'counsel', 'caseworker'],
			to: 'open',
			asks: { ground: 'optional' },
			person: 'does',
		},
		withdraw: { effect: 'protect', by: ['person'], to: 'closed', person: 'does' },
		close: {
			effect: 'neutral',
			by: ['supervisor'],
			notBy: ['assessThreat'],
			to: 'closed',
			from: ['open'],
			needs: [
				{
					test: { field: 'threatLevel', is: 'no-known-threat' },
					else: 'threat-stands',
					cite: organizedCrime,
					offers: 'takeMeasures',
				},
			],
			person: 'sees',
		},
	},
	clocks: witnessClocks,
	indicators: {
		protected: { kind: 'count', of: 'takeMeasures' },
		assessedOnTime: { kind: 'on-time', of: 'monthlyAssessment' },
		profilesOpened: { kind: 'count', of: 'breakGlass' },
	},
	letters: {
		courtMeasures: { to: 'court', says: ['pseudonym', 'testimonyHow', 'measures'] },
		opened: { to: 'person', says: ['reasons'], remedy: true },
		measuresEnd: { to: 'person', says: ['legalBasis', 'reasons'], remedy: true },
	},
};
