/** Receipts, keys, sealing and wraps, alike in the browser and on the server. */
export { isCodeLongEnough, lockWithCode, openWithCode } from './code-lock.ts';
export { type AgeKeys, keysFromBytes, newKeys } from './keys.ts';
export { lockWithPin, newPin, openWithPin } from './pin-lock.ts';
export { formatReceipt, newReceipt, type ParsedReceipt, parseReceipt } from './receipt.ts';
export {
	CannotOpen,
	openBytes,
	openStream,
	openText,
	sealBytes,
	sealStream,
	sealText,
} from './seal.ts';
export { Sealed } from './sealed.ts';
export {
	locatorOf,
	personKeys,
	proofOf,
	type Stretched,
	stretchReceipt,
	verifierOf,
} from './stretched.ts';
export { unwrapIdentity, wrapIdentity } from './wrap.ts';
