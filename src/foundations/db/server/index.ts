export { asActor } from './as-actor.ts';
export { type Booted, bootDatabase, migrationsFolder } from './boot-database.ts';
export { CannotStart, folderProblem } from './cannot-start.ts';
export { HASTY_SETTINGS } from './embedded/settings.ts';
export { inAppRole, useExternal } from './external.ts';
export { migrateDatabase } from './migrate.ts';
export { type Db, openDatabase, type Tx } from './open-database.ts';
export { APP_ROLE, OWNER_ROLE } from './roles.ts';
