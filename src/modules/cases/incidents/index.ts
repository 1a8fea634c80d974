export { type Counted, type Counts, countsOf } from './count.ts';
export { ACT_TYPES, INVOLVEMENTS } from './huridocs.ts';
export { type Incident, incidentOf } from './incident.ts';
