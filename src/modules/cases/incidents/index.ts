export { type Counted, type Counts, countsOf } from './count.ts';
export { type Box, drawIncident, type Named } from './draw.ts';
export { ACT_TYPES, INVOLVEMENTS } from './huridocs.ts';
export { type Incident, incidentOf, type Written } from './incident.ts';

/** The procedure of which incidents are records. */
export const INCIDENT = 'incident';
