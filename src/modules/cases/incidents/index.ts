export { type Counted, type Counts, countsOf } from './count.ts';
export { drawIncident } from './draw.ts';
export { INVOLVEMENTS, LEVELS } from './huridocs.ts';
export { type Act, type Incident, incidentOf } from './incident.ts';
export { type ShownTable, shownTables } from './shown-tables.ts';
export type { Written } from './written.ts';

/** The procedure of which incidents are records. */
export const INCIDENT = 'incident';
