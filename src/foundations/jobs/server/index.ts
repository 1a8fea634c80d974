/** The server door of jobs: sweeps that happen by themselves. */
export type { Jobs, Sweep } from './start-jobs.ts';
export { startJobs } from './start-jobs.ts';
export { jobsTurns } from './tables.ts';
