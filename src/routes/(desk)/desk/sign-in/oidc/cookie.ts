import { cookieOptions } from '#foundations/access/server/index.ts';

/** Keeps the id of a sign-in that is under way at the organisation's own provider. */
export const OIDC_COOKIE = 'amparo_desk_oidc';

export const oidcCookieOptions = () => ({ ...cookieOptions(), maxAge: 600 });
