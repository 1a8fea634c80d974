/** A report of an event, or of a part of one: bodies found on different days after one shipwreck. */
export type Incident = {
	/** Days since 1970-01-01; nothing if no day is known. */
	day: number | null;
	/** Degrees north and east. */
	at: { latitude: number; longitude: number } | null;
	/** Where the people came from, as written; nothing if unknown. */
	origin: string | null;
	/** Whether the source says that this is one part of an event that it reports in several. */
	isPart: boolean;
};

/**
 * Which reports tell of one event. Only parts are joined: two boats lost on one day before one
 * coast are two events, and no rule of distance can tell them from one.
 *
 * Parts are joined if they tell of people of the same origin, and of the same place within two
 * weeks, the time in which the sea gives back; if the origin is known, the place may be the next
 * shore.
 *
 * @returns for each report the place of the first report of its event
 */
export function regroupIncidents(incidents: readonly Incident[]): Int32Array {
	const group = Int32Array.from(incidents.keys());
	const rootOf = (at: number): number => {
		let root = at;
		while (group[root] !== root) root = group[root] ?? root;
		return root;
	};
	const parts = [...incidents.keys()]
		.filter((at) => incidents[at]?.isPart && incidents[at]?.day !== null)
		.sort((a, b) => (incidents[a]?.day ?? 0) - (incidents[b]?.day ?? 0));
	for (const [i, a] of parts.entries()) {
		for (const b of parts.slice(i + 1)) {
			const [first, second] = [incidents[a], incidents[b]];
			if (!first || !second || (second.day ?? 0) - (first.day ?? 0) > DAYS) break;
			if (!areOneEvent(first, second)) continue;
			const [low, high] = [rootOf(a), rootOf(b)].sort((x, y) => x - y);
			if (low !== undefined && high !== undefined) group[high] = low;
		}
	}
	return group.map((_, at) => rootOf(at));
}

const DAYS = 14;
const SAME_PLACE = 1;
const NEXT_SHORE = 20;
const SAME_DAY_SHORE = 50;

function areOneEvent(a: Incident, b: Incident): boolean {
	if (!a.at || !b.at || a.origin !== b.origin) return false;
	const apart = kilometres(a.at, b.at);
	if (apart <= SAME_PLACE) return true;
	if (a.origin === null) return false;
	return apart <= (a.day === b.day ? SAME_DAY_SHORE : NEXT_SHORE);
}

/** Along a great circle. */
function kilometres(a: NonNullable<Incident['at']>, b: NonNullable<Incident['at']>): number {
	const radians = (degrees: number) => (degrees * Math.PI) / 180;
	const across = Math.sin(radians(a.latitude - b.latitude) / 2) ** 2;
	const along = Math.sin(radians(a.longitude - b.longitude) / 2) ** 2;
	const between = Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * along;
	return 12_742 * Math.asin(Math.min(1, Math.sqrt(across + between)));
}
