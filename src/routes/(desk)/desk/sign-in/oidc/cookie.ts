import { cookieName, cookieOptions } from '#foundations/access/server/index.ts';

/**
 * Keeps the id of a sign-in that is under way at the organisation's own provider. Named like the
 * cookie of the desk, so that no neighbour under the same domain can plant one.
 */
export const oidcCookie = () => `${cookieName()}_oidc`;

export const oidcCookieOptions = () => ({ ...cookieOptions(), maxAge: 600 });
