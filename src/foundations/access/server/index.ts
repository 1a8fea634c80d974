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
export {
	type CompartmentForm,
	createCompartment,
	describeCompartment,
	editSettings,
} from './house.ts';
export { inviteAdministrator } from './invite-administrator.ts';
export { type InvitationForm, inviteMember, withdrawInvitation } from './invite-member.ts';
export { setUpTokens } from './new-compartment.ts';
export {
	beginOidc,
	disconnectOidc,
	type OidcReturned,
	type OidcSettings,
	oidcSettings,
	returnFromOidc,
	signInAfterOidc,
} from './oidc.ts';
export {
	addPasskey,
	askForNewPasskey,
	askForPasskey,
	type PasskeyAnswer,
	type PasskeyQuestion,
	type PasskeySignedIn,
	removePasskey,
	signInWithPasskey,
} from './passkey.ts';
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
