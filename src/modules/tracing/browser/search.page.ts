/**
 * What a family's browser does by itself: it seals a search before it is sent, and opens and
 * changes it by its receipt. Loaded by `person.page.ts`, and only when somebody begins.
 */
export { change } from './changing.ts';
export { openRows } from './own-rows.ts';
export { start } from './telling.ts';
