import type { Procedure } from '#foundations/procedures/index.ts';
import { consularActions } from './consular-actions.ts';
import { consularFields } from './consular-fields.ts';
import { advised, article36, fears, notOpposed } from './consular-guards.ts';
import { ours } from './norms.ts';

/**
 * Consular help by the person’s own choice. Explained always, told never by itself: no rule, no
 * clock and no treaty sends anything.
 */
export const consular: Procedure = {
	id: 'consular',
	version: 1,
	serves: 'C05',
	stages: ['waiting', 'chosen', 'told', 'in-contact', 'closed'],
	closed: ['closed'],
	fields: consularFields,
	flags: { fear: fears },
	proposes: { fear: ['asylum'] },
	actions: consularActions,
	clocks: {
		rightExplained: {
			start: ['openConsular'],
			stop: ['explainRight'],
			within: 'PT24H',
			breach: { proposes: 'accountability-follow-up' },
			basis: 'policy',
			cite: `${ours}, for ${article36}(b): without delay`,
			checked: true,
		},
		choiceMade: {
			start: ['explainRight'],
			stop: ['choose'],
			within: 'PT24H',
			basis: 'policy',
			cite: ours,
			checked: true,
		},
		askedAgain: {
			start: ['choose'],
			when: { field: 'consularChoice', is: 'not-now' },
			stop: ['askAgain'],
			within: 'P2D',
			then: [['*', 'P7D']],
			basis: 'policy',
			cite: ours,
			checked: true,
		},
		consulateTold: {
			start: ['choose'],
			when: {
				all: [{ field: 'consularChoice', is: 'tell-them' }, advised, notOpposed.test],
			},
			stop: ['notify'],
			within: 'PT24H',
			basis: 'policy',
			cite: `${ours}, for ${article36}(b): without delay`,
			checked: true,
		},
		messageForwarded: {
			start: ['writeMessage', 'choose'],
			when: {
				all: [
					{ has: 'writeMessage', since: 'forwardMessage' },
					{ field: 'consularChoice', is: 'tell-them' },
					advised,
					notOpposed.test,
				],
			},
			stop: ['forwardMessage'],
			within: 'PT24H',
			basis: 'policy',
			cite: `${ours}, for ${article36}(b): without delay`,
			checked: true,
		},
		noticeAcknowledged: {
			start: ['notify'],
			stop: ['acknowledgeNotice', 'visit'],
			within: 'P3D',
			basis: 'policy',
			cite: ours,
			checked: true,
		},
		helpAnswered: {
			start: ['askForHelp'],
			stop: ['noteHelp'],
			within: 'P7D',
			basis: 'policy',
			cite: ours,
			checked: true,
		},
	},
	indicators: {
		explainedOnTime: { kind: 'on-time', of: 'rightExplained' },
		toldOnTime: { kind: 'on-time', of: 'consulateTold' },
		breaches: { kind: 'share', of: 'noteBreach', among: 'openConsular' },
	},
	letters: {
		consularNotice: { to: 'consulate', says: ['notice'] },
		consularBreach: { to: 'authority', says: ['whatHappened', 'beforeStatement'], remedy: true },
	},
};
