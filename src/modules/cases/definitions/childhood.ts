import type { Condition } from '#foundations/procedures/index.ts';

/** Procedures in which somebody may have said that a child is concerned. */
const SAYING = ['captivity', 'detention', 'return', 'screening', 'trafficking'];

/**
 * Whether the rules for children apply. Whoever said once, here or in a record beside this one, that
 * a child is concerned or may be, is believed until a panel has found otherwise: no one person
 * takes childhood away, by no later answer and by no correction (CMW/CRC joint comment 4/23, para. 4).
 *
 * @param here the procedure that asks
 */
export function childhood(here: string): Condition {
	const beside = SAYING.filter((one) => one !== here);
	return {
		any: [
			{ linked: 'child-best-interests', some: { flag: 'child' } },
			{
				all: [
					{
						any: [
							{ field: 'ageStatus', ever: ['under18', 'disputed'] },
							...beside.map((linked) => ({ linked, some: { flag: 'child' } })),
						],
					},
					{ not: { linked: 'child-best-interests', some: { flag: 'foundAdult' }, sure: true } },
				],
			},
		],
	};
}

/** A panel found that the person is grown up, nobody said otherwise since, and no appeal is open. */
export const foundAdult: Condition = {
	all: [
		{ field: 'ageStatus', is: 'adult' },
		{ has: 'findAdult', since: 'setAge' },
		{ any: [{ not: { has: 'appeal' } }, { has: 'decideAppeal', since: 'appeal' }] },
		{
			any: [
				{ not: { field: 'outcome', is: 'changed' } },
				{ has: 'findAdult', since: 'decideAppeal' },
			],
		},
	],
};
