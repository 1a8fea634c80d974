import type { ColumnRoles, Role } from '../table-files/column-roles.ts';
import { quoted, type Store } from '../table-files/store.ts';
import { readDate } from './read-dates.ts';
import { type Incident, regroupIncidents } from './regroup-incidents.ts';

/**
 * Of pairs that the rules join, so many were parts of one event among those of the Missing Migrants
 * Project up to 2020 (`npm run bench -- link`).
 */
const MEASURED = 0.98;

/** Rows that are events and not people: nobody is named, but a day and a place. */
export function areIncidents(roles: ColumnRoles): boolean {
	const all = Object.values(roles);
	const nobody = !all.some((role) => ['given_name', 'surname', 'full_name'].includes(role));
	return nobody && all.includes('date') && all.includes('coordinates');
}

/** Regroups the rows of `file0`; pairs of one event with their probability. */
export async function linkIncidents(store: Store, roles: ColumnRoles, id: string | null) {
	const column = (role: Role) => Object.keys(roles).find((name) => roles[name] === role);
	const [date, coordinates] = [column('date'), column('coordinates')];
	const [origin, type] = [column('origin'), column('event_type')];
	const cells = [date, coordinates, origin, type].map((name) => (name ? quoted(name) : 'null'));
	const name = id === null ? '_row::VARCHAR' : `coalesce(${quoted(id)}, '')`;
	await store.run(`create or replace table people as
		select (_row - 1)::INTEGER as n, 0::TINYINT as side, ${name} as id from file0`);
	const incidents: Incident[] = [];
	for await (const rows of store.batches(`select ${cells.join(', ')} from file0 order by _row`)) {
		for (const [day, at, from, kind] of rows as (string | null)[][]) {
			incidents.push({
				day: readDate(day ?? '', 'day-first').from,
				at: pointOf(at ?? null),
				origin: !from || /^unknown$/i.test(from) ? null : from,
				isPart: type === undefined || /\bsplit\b|\bpart/i.test(kind ?? ''),
			});
		}
	}
	const clusters = regroupIncidents(incidents);
	const groups = new Map<number, number[]>();
	for (const [n, cluster] of clusters.entries()) {
		groups.set(cluster, [...(groups.get(cluster) ?? []), n]);
	}
	const pairs = [...groups.values()].flatMap((members) =>
		members.flatMap((l, i) => members.slice(i + 1).map((r) => [l, r] as const)),
	);
	return {
		clusters,
		pairs: { l: Int32Array.from(pairs, ([l]) => l), r: Int32Array.from(pairs, ([, r]) => r) },
		probability: Float64Array.from(pairs, () => MEASURED),
	};
}

function pointOf(text: string | null): Incident['at'] {
	const [latitude, longitude] = (text ?? '').split(/[,;]\s*/).map(Number);
	if (latitude === undefined || longitude === undefined) return null;
	return Number.isFinite(latitude + longitude) ? { latitude, longitude } : null;
}
