/** The role that the application works as. Owns nothing, is no superuser, may not bypass a policy. */
export const APP_ROLE = 'amparo_app';

/** The role that owns the tables of an embedded database. Only migrations, backup and restore use it. */
export const OWNER_ROLE = 'amparo_owner';
