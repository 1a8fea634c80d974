import type { PackLimit, RulePack } from '#foundations/procedures/index.ts';
import { sourced } from '../definitions/cited.ts';
import type { PackLimitName } from './limits.ts';

const ours = 'This organisation’s measure, no law; early on purpose';

/**
 * What holds where no country was named: our own promises, and nothing that looks like law. A
 * country that was named and is not known does not get these: its limits are unknown.
 */
export const neutral = {
	country: 'neutral',
	version: 1,
	from: '2026-01-01',
	reviewer: null,
	zone: 'UTC',
	limits: {
		beforeJudge: {
			within: 'PT48H',
			basis: 'policy',
			...sourced(
				`${ours}; Human Rights Committee, General Comment 35 (2014), para. 33: on criminal charges, and 24 hours for a child`,
			),
		},
		detentionMaximum: {
			within: 'P60D',
			basis: 'policy',
			cite: `${ours}: then release is asked for anew`,
			checked: true,
		},
		returnAppeal: { within: 'P5D', basis: 'policy', cite: ours, checked: true },
		asylumAppeal: { within: 'P5D', basis: 'policy', cite: ours, checked: true },
	} satisfies Record<PackLimitName, PackLimit>,
	authorities: { court: [], asylumAppeal: [], consular: [] },
} as const satisfies RulePack;
