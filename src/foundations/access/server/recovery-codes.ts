import { createHash, randomInt } from 'node:crypto';

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Ten codes of 50 bits, for the day the telephone is gone; each is good once. */
export function newRecoveryCodes(): string[] {
	return Array.from({ length: 10 }, () => `${five()}-${five()}`);
}

/** What is stored of a code. A code opens nothing without the password beside it. */
export function hashOfRecoveryCode(code: string): string {
	const plain = code
		.toUpperCase()
		.replace(/[\s\p{Pd}]/gu, '')
		.replaceAll('O', '0')
		.replace(/[IL]/g, '1');
	return createHash('sha256').update('amparo/v1/access/recovery-code').update(plain).digest('hex');
}

function five(): string {
	return Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('');
}
