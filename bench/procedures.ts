/** What it costs to know how a record stands, on this machine. */

import { type Entry, fold, type Surroundings } from '#foundations/procedures/index.ts';
import { Temporal } from '#foundations/time/index.ts';
import { newestOf, procedureIds } from '#modules/cases/index.ts';
import { type Figure, median } from './figure.ts';

export async function run(): Promise<Figure[]> {
	return procedureIds().map((id) => {
		const procedure = newestOf(id);
		if (!procedure) throw new Error(`no procedure ${id}`);
		const acts = Object.keys(procedure.actions);
		const opening = acts.find((act) => procedure.actions[act]?.opens) ?? '';
		const stays = acts.filter(
			(act) => !procedure.closed.includes(procedure.actions[act]?.to ?? ''),
		);
		const entries = Array.from({ length: 200 }, (_, i): Entry => {
			const action = i === 0 ? opening : (stays[i % stays.length] ?? opening);
			const as = procedure.actions[action]?.by[0] ?? 'service';
			return {
				id: crypto.randomUUID(),
				action,
				by: { id: `member-${i % 7}`, as },
				at: START.add({ hours: i * 31 }),
				facts: { ageStatus: i % 2 ? 'adult' : 'disputed', country: 'TN' },
			};
		});
		const chained = entries.map((entry, i) => {
			const after = entries[i - 1]?.id;
			return after === undefined ? entry : { ...entry, after };
		});
		const now = START.add({ hours: 201 * 31 });
		const times = Array.from({ length: RUNS }, () => {
			const start = performance.now();
			fold(procedure, chained, now, PLACE);
			return performance.now() - start;
		});
		const clocks = Object.keys(procedure.clocks ?? {}).length;
		return {
			name: `fold 200 entries and ${clocks} clocks: ${id}`,
			unit: 'ms',
			value: Number(median(times).toFixed(3)),
			runs: RUNS,
		};
	});
}

const RUNS = 300;
const START = Temporal.Instant.from('2026-01-05T08:00Z');
const PLACE: Surroundings = {
	zone: 'Europe/Athens',
	pack: {
		country: 'neutral',
		version: 1,
		from: '2026-01-01',
		reviewer: null,
		zone: 'UTC',
		limits: {},
		authorities: {},
	},
	calendar: { country: 'GR', weekend: [6, 7], isHoliday: () => false },
	linked: [],
	consents: new Set(),
};
