export { type ActorName, bytes, day, moment } from './columns.ts';
