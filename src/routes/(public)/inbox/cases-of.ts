import { procedureOf } from '#modules/cases/index.ts';
import { ownCases } from '#modules/cases/server/index.ts';
import type { PersonKey } from '#modules/reports/index.ts';

/** The cases that the same receipt opens, each with what its acts ask. */
export async function casesOf(key: PersonKey, { db, now }: App.Locals) {
	const own = await ownCases(db, key, { now: now() });
	if (!own.ok) return [];
	return own.cases.map((one) => {
		const { fields, actions } = procedureOf(one);
		const asks = Object.fromEntries(one.acts.map((act) => [act, actions[act]?.asks ?? {}]));
		return { ...one, fields, asks };
	});
}
