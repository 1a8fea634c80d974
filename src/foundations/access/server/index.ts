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
export { type Arranging, mayArrange } from './may-arrange.ts';
export { setUpTokens } from './new-compartment.ts';
export { addPasskey, askForNewPasskey, removePasskey } from './new-passkey.ts';
export {
	beginOidc,
	type OidcReturned,
	type OidcSettings,
	oidcSettings,
	returnFromOidc,
	signInAfterOidc,
} from './oidc.ts';
export { disconnectOidc } from './oidc-account.ts';
export { onRecovery, type RecoveryInUse } from './on-recovery.ts';
export type { PasskeyAnswer, PasskeyQuestion, Site } from './passkey.ts';
export { askForPasskey, type PasskeySignedIn, signInWithPasskey } from './passkey-sign-in.ts';
export { appoint, placeMember } from './place-member.ts';
export {
	acknowledgeRecovery,
	type Recovered,
	type RecoveryNews,
	recoverCompartments,
	unseenRecoveries,
} from './recover.ts';
export { type Removed, removeMember, takeOut } from './remove-member.ts';
export { type Renewed, recoveryUsedOn, renewRecovery } from './renew-recovery.ts';
export { onRekey, type Rekey, type RekeyHandler, rotateCompartment } from './rotate-compartment.ts';
export {
	hashOfSecret,
	keysOfSecret,
	newSecret,
	readSecret,
	type Secret,
	writeSecret,
} from './secret.ts';
export { endSession, sessionFrom } from './session.ts';
export { prepareRecovery, type SetUp, type SetUpDone, setUp } from './set-up.ts';
export { isSetUpCode, newSetUpCode } from './set-up-code.ts';
export { readSettings } from './settings.ts';
export { type SignedIn, signIn } from './sign-in.ts';
export { stillSignedIn } from './still-signed-in.ts';
export { readTeam, type Team, type TeamMember } from './team.ts';
export { newTotpSecret, totpCode, totpPicture } from './totp.ts';
