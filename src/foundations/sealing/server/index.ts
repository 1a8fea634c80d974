/** Locks, recovery and comparison of secrets: only where node:crypto is. */
import { openFaster, sealFaster, sealWholeFaster } from '../seal.ts';
import { nativeIdentity } from './native-identity.ts';
import { nativeRecipient } from './native-recipient.ts';
import { nativeSeal } from './native-seal.ts';

// Whoever opens this door seals and opens with OpenSSL from then on; a browser never does.
sealFaster(nativeRecipient);
sealWholeFaster(nativeSeal);
openFaster(nativeIdentity);

export { lockWithPassword, unlockWithPassword } from './password-lock.ts';
export { joinRecovery, type RecoveryProblem, splitRecovery } from './recovery.ts';
export { sameSecret } from './same-secret.ts';
export { lockWithSecret, unlockWithSecret } from './secret-lock.ts';
