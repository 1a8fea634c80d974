/** The server door of procedures: what a file holds, and where in it a fault stands. */
export { lineOf } from './line-of.ts';
export { type JsonFile, readJson, readJsonText } from './read-json.ts';
export { saidFaults } from './said-faults.ts';
export { sourcesIn } from './sources-in.ts';
