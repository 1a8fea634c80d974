/** This device lacks something that sealing needs: the server can do it, as without scripts. */
export class CannotSeal extends Error {
	override readonly name = 'CannotSeal';
}

export function cannotSeal(): never {
	throw new CannotSeal();
}
