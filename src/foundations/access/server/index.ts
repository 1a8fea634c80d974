/** Accounts, sessions, teams: where the database is. */
export { type Accepted, acceptInvitation, readInvitation } from './accept-invitation.ts';
export {
	type Account,
	changePassword,
	changeTotp,
	describeMyself,
	endOtherSessions,
	type PasswordChanged,
	readAccount,
	renewRecoveryCodes,
} from './account.ts';
export { readCompartments } from './compartments.ts';
export { type CookieJar, cookieName, cookieOptions } from './cookie.ts';
export { openWrap } from './held-keys.ts';
export {
	type CompartmentForm,
	createCompartment,
	describeCompartment,
	editSettings,
} from './house.ts';
export { INVITATION_DAYS } from './invitation-token.ts';
export { type InvitationForm, inviteMember, withdrawInvitation } from './invite-member.ts';
export { appoint, placeMember } from './place-member.ts';
export {
	acknowledgeRecovery,
	type Recovered,
	type RecoveryNews,
	recoverCompartments,
	unseenRecoveries,
} from './recover.ts';
export { type Removed, removeMember, takeOut } from './remove-member.ts';
export { onRekey, type Rekey, type RekeyHandler, rotateCompartment } from './rotate-compartment.ts';
export { endSession, sessionFrom } from './session.ts';
export { prepareRecovery, type SetUp, type SetUpDone, setUp } from './set-up.ts';
export { isSetUpCode, newSetUpCode } from './set-up-code.ts';
export { readSettings } from './settings.ts';
export { type SignedIn, signIn } from './sign-in.ts';
export { readTeam, type Team, type TeamMember } from './team.ts';
export { newTotpSecret, totpCode, totpPicture } from './totp.ts';
