import { m } from '#foundations/languages/index.ts';
import type { Cause, Route } from '../kinds.ts';

/** Routes and causes of death in the reader's language. */
export const ROUTE_LABELS = {
	afghanistan_iran: m.tracing_route_afghanistan_iran,
	caribbean_us: m.tracing_route_caribbean_us,
	central_mediterranean: m.tracing_route_central_mediterranean,
	darien: m.tracing_route_darien,
	dominican_republic_puerto_rico: m.tracing_route_dominican_republic_puerto_rico,
	drc_uganda: m.tracing_route_drc_uganda,
	eastern_ehoa: m.tracing_route_eastern_ehoa,
	eastern_mediterranean: m.tracing_route_eastern_mediterranean,
	english_channel: m.tracing_route_english_channel,
	haiti_dominican_republic: m.tracing_route_haiti_dominican_republic,
	horn_of_africa: m.tracing_route_horn_of_africa,
	iran_turkiye: m.tracing_route_iran_turkiye,
	italy_france: m.tracing_route_italy_france,
	mayotte: m.tracing_route_mayotte,
	northern_ehoa: m.tracing_route_northern_ehoa,
	sahara: m.tracing_route_sahara,
	southern_africa: m.tracing_route_southern_africa,
	syria_turkiye: m.tracing_route_syria_turkiye,
	turkiye_europe_land: m.tracing_route_turkiye_europe_land,
	us_mexico: m.tracing_route_us_mexico,
	venezuela_caribbean: m.tracing_route_venezuela_caribbean,
	western_africa_atlantic: m.tracing_route_western_africa_atlantic,
	western_balkans: m.tracing_route_western_balkans,
	western_mediterranean: m.tracing_route_western_mediterranean,
} as const satisfies Record<Route, () => string>;

export const CAUSE_LABELS = {
	accident: m.tracing_cause_accident,
	conditions: m.tracing_cause_conditions,
	drowning: m.tracing_cause_drowning,
	mixed_or_unknown: m.tracing_cause_mixed_or_unknown,
	sickness: m.tracing_cause_sickness,
	transport: m.tracing_cause_transport,
	violence: m.tracing_cause_violence,
} as const satisfies Record<Cause, () => string>;
