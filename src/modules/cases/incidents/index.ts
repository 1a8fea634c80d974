export { type Counted, type Counts, countsOf } from './count.ts';
export { drawIncident } from './draw.ts';
export { INVOLVEMENTS, LEVELS, type Level } from './huridocs.ts';
export { type Act, type Incident, incidentOf, type Written } from './incident.ts';
export { type ShownTable, shownTables } from './shown-tables.ts';

/** The procedure of which incidents are records. */
export const INCIDENT = 'incident';
