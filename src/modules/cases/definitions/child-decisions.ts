import type { Condition, Need, Procedure } from '#foundations/procedures/index.ts';
import { assembly78, childAlone, childMigration, childRights, ours } from './norms.ts';

const decided: Need = {
	test: { has: 'decide', since: 'newFacts' },
	else: 'no-best-interests-decision',
	cite: `${childRights}, art. 3(1); ${childAlone}, paras. 19–22`,
	offers: 'hearChild',
};
const noAppeal: Need = {
	test: { any: [{ not: { has: 'appeal' } }, { has: 'decideAppeal', since: 'appeal' }] },
	else: 'appeal-pending',
	cite: `${childRights}, art. 12`,
};
const heard: Condition = {
	all: [
		{ has: 'hearChild', since: 'newFacts' },
		{ field: 'childHeard', known: true },
	],
};

/** The child’s own side: the child, the guardian, a lawyer. */
const childSide = ['person', 'guardian', 'counsel'] as const;

const office = ['child-officer', 'supervisor'] as const;

/** What a panel decides about a child, and how that is looked at again. */
export const childDecisions: Procedure['actions'] = {
	findAdult: {
		effect: 'restrict',
		by: ['panel'],
		notBy: ['identifyChild', 'assess'],
		signatures: 2,
		asks: { ageStatus: 'required', legalBasis: 'required', reasons: 'required' },
		legalBasis: 'legalBasis',
		reasons: 'reasons',
		remedy: 'appeal',
		needs: [
			{
				test: { has: 'appointGuardian' },
				else: 'no-guardian',
				cite: `${childAlone}, paras. 33–38`,
			},
			{ test: { has: 'hearChild' }, else: 'child-not-heard', cite: `${childRights}, art. 12` },
		],
		cite: `${childMigration}, para. 4`,
		person: 'sees',
		letter: 'childDecision',
	},
	openPanel: {
		effect: 'neutral',
		by: office,
		from: ['assessed', 'decided'],
		to: 'determining',
		asks: { decisionAbout: 'required' },
		person: 'sees',
	},
	joinPanel: {
		effect: 'neutral',
		by: ['guardian'],
		from: ['determining'],
		needs: [
			{
				test: { field: 'guardianFrom', is: 'independent' },
				else: 'guardian-not-independent',
				cite: `${childAlone}, para. 33: no conflicting interest`,
			},
		],
		cite: `${childAlone}, para. 33`,
		person: 'sees',
	},
	decide: {
		effect: 'restrict',
		by: ['panel', 'guardian'],
		notBy: ['assess'],
		signatures: 3,
		from: ['determining'],
		to: 'decided',
		asks: {
			bestInterests: 'required',
			options: 'required',
			legalBasis: 'required',
			reasons: 'required',
			dissent: 'optional',
			inChildWords: 'required',
		},
		legalBasis: 'legalBasis',
		reasons: 'reasons',
		remedy: 'appeal',
		needs: [
			{
				test: { has: 'appointGuardian' },
				else: 'no-guardian',
				cite: `${childAlone}, paras. 33–38`,
				offers: 'appointGuardian',
			},
			{ test: { has: 'joinPanel', since: 'openPanel' }, else: 'guardian-not-on-panel', cite: ours },
			{
				test: { any: [{ has: 'startTracing' }, { flag: 'abuse' }] },
				else: 'no-tracing',
				cite: `${childRights}, art. 22(2)`,
			},
			{
				test: heard,
				else: 'child-not-heard',
				cite: `${childRights}, art. 12`,
				offers: 'hearChild',
			},
		],
		cite: `${childRights}, arts. 3(1) and 12; ${assembly78}, para. 5(b)`,
		person: 'sees',
		letter: 'childDecision',
	},
	appeal: {
		effect: 'protect',
		by: [...childSide, 'family'],
		asks: { ground: 'optional' },
		person: 'does',
	},
	decideAppeal: {
		effect: 'neutral',
		by: ['panel', 'outside'],
		outside: ['court'],
		notBy: ['assess', 'decide', 'findAdult'],
		asks: { outcome: 'required', reasons: 'required' },
		needs: [
			{ test: { has: 'appeal' }, else: 'nothing-was-asked', cite: `${childRights}, art. 12` },
		],
		person: 'sees',
		letter: 'childDecision',
	},
	handOver: {
		effect: 'restrict',
		by: office,
		from: ['decided'],
		asks: {
			receiver: 'required',
			receiverName: 'required',
			legalBasis: 'required',
			reasons: 'required',
		},
		legalBasis: 'legalBasis',
		reasons: 'reasons',
		remedy: 'appeal',
		needs: [
			decided,
			noAppeal,
			{
				test: { field: 'receiver', is: 'child-protection' },
				else: 'not-a-child-body',
				cite: `${childRights}, art. 3(3)`,
			},
		],
		cite: `${childRights}, arts. 3 and 20`,
		person: 'sees',
	},
	close: {
		effect: 'neutral',
		by: ['supervisor'],
		notBy: ['assess'],
		to: 'closed',
		asks: { reasons: 'required' },
		needs: [
			{ ...decided, test: { any: [{ not: { flag: 'formal' } }, decided.test] } },
			noAppeal,
			{ test: { has: 'hearChild' }, else: 'child-not-heard', cite: `${childRights}, art. 12` },
		],
		person: 'sees',
		letter: 'childDecision',
	},
};
