/** Locks, recovery and comparison of secrets: only where node:crypto is. */
export { lockWithPassword, unlockWithPassword } from './password-lock.ts';
export { joinRecovery, type RecoveryProblem, splitRecovery } from './recovery.ts';
export { sameSecret } from './same-secret.ts';
export { lockWithSecret, unlockWithSecret } from './secret-lock.ts';
