import { type Limit, type Procedure, shownAs } from '#foundations/procedures/index.ts';
import { PROCEDURES } from '#modules/cases/index.ts';

/** Everything in it is data of the definitions: no record is read, no database needed. */
export function list({ json = false }: { json?: boolean }): void {
	const all = PROCEDURES.map(described);
	const text = json ? JSON.stringify(all, null, '\t') : all.map(written).join('\n\n');
	process.stdout.write(`${text}\n`);
}

function described({ id, version, serves, stages, actions, clocks = {} }: Procedure) {
	return {
		id,
		version,
		serves,
		stages,
		actions: Object.entries(actions).map(([name, action]) => ({
			id: name,
			effect: action.effect,
			by: action.by,
			cite: action.cite ?? null,
			...(action.effect === 'restrict' && { remedy: action.remedy }),
		})),
		clocks: Object.entries(clocks).map(([name, clock]) => ({
			id: name,
			within: clock.within,
			...shownAs(clock),
		})),
	};
}

function written({ id, version, actions, clocks }: ReturnType<typeof described>): string {
	return [
		`${id} (version ${version})`,
		...actions.map((action) => `  ${action.effect.padEnd(9)} ${action.id}`),
		...clocks.map(({ id, within, basis, cite }) => {
			return `  ${basis.padEnd(9)} ${id}: ${limitOf(within)} — ${cite}`;
		}),
	].join('\n');
}

function limitOf(limit: Limit): string {
	if (typeof limit === 'string') return limit;
	if ('workingDays' in limit) return `${limit.workingDays} working days`;
	return 'until' in limit ? `the day in "${limit.until}"` : `as the country says ("${limit.pack}")`;
}
