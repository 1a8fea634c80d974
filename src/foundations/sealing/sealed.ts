/**
 * A value in the clear that must not slip into a log, an error or an answer.
 *
 * However it is printed (text, JSON, console, template), it says `[sealed]`.
 * Reading it takes the word `reveal`, which a reviewer can search for.
 */
export class Sealed<T> {
	readonly #value: T;

	constructor(value: T) {
		this.#value = value;
	}

	reveal(): T {
		return this.#value;
	}

	toString(): string {
		return shown;
	}

	toJSON(): string {
		return shown;
	}

	[Symbol.toPrimitive](): string {
		return shown;
	}

	/** What Node prints in logs and in the messages of failed assertions. */
	[Symbol.for('nodejs.util.inspect.custom')](): string {
		return shown;
	}
}

const shown = '[sealed]';
