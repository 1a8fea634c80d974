/**
 * Passkeys on the sign-in and account pages. Where the browser knows none, the pages stay as they
 * are. The device's own secret (WebAuthn PRF) is asked for every time: it opens the member's keys.
 */
import { add, signIn } from './passkey.ts';

if ('PublicKeyCredential' in window) {
	for (const place of document.querySelectorAll<HTMLElement>('[data-passkey-sign-in]')) {
		place.hidden = false;
		signIn(place);
	}
	for (const place of document.querySelectorAll<HTMLElement>('[data-passkey-add]')) {
		place.hidden = false;
		add(place);
	}
}
