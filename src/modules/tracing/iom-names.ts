import type { Cause, Route } from './kinds.ts';

/** As the files of the Missing Migrants Project (IOM) write them; read in its file of 2014–2020. */
export const IOM_ROUTES = {
	afghanistan_iran: 'Afghanistan to Iran',
	caribbean_us: 'Caribbean to US',
	central_mediterranean: 'Central Mediterranean',
	darien: 'Darien',
	dominican_republic_puerto_rico: 'Dominican Republic to Puerto Rico',
	drc_uganda: 'DRC to Uganda',
	eastern_ehoa: 'Eastern Route to/from EHOA',
	eastern_mediterranean: 'Eastern Mediterranean',
	english_channel: 'English Channel to the UK',
	haiti_dominican_republic: 'Haiti to Dominican Republic',
	horn_of_africa: 'Horn of Africa Route',
	iran_turkiye: 'Iran to Türkiye',
	italy_france: 'Italy to France',
	mayotte: 'Sea crossings to Mayotte',
	northern_ehoa: 'Northern Route from EHOA',
	sahara: 'Sahara Desert crossing',
	southern_africa: 'Route to Southern Africa',
	syria_turkiye: 'Syria to Türkiye',
	turkiye_europe_land: 'Türkiye-Europe land route',
	us_mexico: 'US-Mexico border crossing',
	venezuela_caribbean: 'Venezuela to Caribbean',
	western_africa_atlantic: 'Western Africa / Atlantic route to the Canary Islands',
	western_balkans: 'Western Balkans',
	western_mediterranean: 'Western Mediterranean',
} as const satisfies Record<Route, string>;

export const IOM_CAUSES = {
	accident: 'Accidental death',
	conditions: 'Harsh environmental conditions / lack of adequate shelter, food, water',
	drowning: 'Drowning',
	mixed_or_unknown: 'Mixed or unknown',
	sickness: 'Sickness / lack of access to adequate healthcare',
	transport: 'Vehicle accident / death linked to hazardous transport',
	violence: 'Violence',
} as const satisfies Record<Cause, string>;
