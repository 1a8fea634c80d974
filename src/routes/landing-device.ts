import { cookieName, cookieOptions } from '#foundations/access/server/index.ts';

/**
 * Says that this device may keep screenings that are not sent yet: leaving a page must not wipe
 * them, also when nobody is signed in. It says nothing else, and stays when they are sent.
 */
export const landingCookie = () => `${cookieName()}_landing`;

/** As long as a browser keeps any (RFC 6265bis, 5.5: 400 days), and anew at each visit. */
export const landingCookieOptions = () => ({ ...cookieOptions(), maxAge: 400 * 24 * 60 * 60 });
