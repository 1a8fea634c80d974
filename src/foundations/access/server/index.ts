/** Accounts, sessions, teams: where the database is. */
export { type Accepted, acceptInvitation, readInvitation } from './accept-invitation.ts';
export { readCompartments } from './compartments.ts';
export { type CookieJar, cookieName, cookieOptions } from './cookie.ts';
export { openWrap } from './held-keys.ts';
export { onRekey, type Rekey, type RekeyHandler, rotateCompartment } from './rotate-compartment.ts';
export { endSession, sessionFrom } from './session.ts';
export { prepareRecovery, type SetUp, type SetUpDone, setUp } from './set-up.ts';
export { isSetUpCode, newSetUpCode } from './set-up-code.ts';
export { readSettings } from './settings.ts';
export { type SignedIn, signIn } from './sign-in.ts';
export { newTotpSecret, totpCode, totpPicture } from './totp.ts';
