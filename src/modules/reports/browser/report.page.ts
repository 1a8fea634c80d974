export { startWriting as start } from './writing.ts';
