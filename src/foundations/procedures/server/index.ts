/** The server door of procedures: where in a file a fault stands. */
export { lineOf } from './line-of.ts';
export { saidFaults } from './said-faults.ts';
export { sourcesIn } from './sources-in.ts';
