export { startReturning as start } from './returning.ts';
