/** Locks, recovery and comparison of secrets: only where node:crypto is. */
import { deriveFaster } from '../derive.ts';
import { findRecipientFaster } from '../keys.ts';
import { openFaster, sealFaster, sealWholeFaster } from '../seal.ts';
import { nativeDerivation } from './native-derive.ts';
import { nativeIdentity, nativeRecipientOf } from './native-identity.ts';
import { nativeRecipient } from './native-recipient.ts';
import { nativeSeal } from './native-seal.ts';

// Whoever opens this door seals, opens and derives with OpenSSL from then on; a browser never does.
sealFaster(nativeRecipient);
sealWholeFaster(nativeSeal);
openFaster(nativeIdentity);
deriveFaster(nativeDerivation);
findRecipientFaster(nativeRecipientOf);

export { lockWithPassword, unlockWithPassword } from './password-lock.ts';
export { joinRecovery, type RecoveryProblem, splitRecovery } from './recovery.ts';
export { sameSecret } from './same-secret.ts';
export { lockWithSecret, unlockWithSecret } from './secret-lock.ts';
