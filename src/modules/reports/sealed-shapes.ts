import type { Account, Details, FileAbout, Message, When } from './account.ts';

/**
 * What was sealed elsewhere, as far as it can be read. Nobody checks a text before it is sealed, so
 * whoever opens one finds whatever its sender put in: these never fail, whatever it is.
 */
export type Read<T> = {
	value: T;
	/** False when something in it could not be read. */
	whole: boolean;
};

export function readAccount(json: unknown): Read<Account> {
	const { words } = partsOf(json);
	return typeof words === 'string'
		? { value: { words }, whole: true }
		: { value: { words: '' }, whole: false };
}

export function readMessage(json: unknown): Read<Message> {
	const { text, ...parts } = partsOf(json);
	const more = BESIDE.filter((name) => parts[name] !== undefined);
	const texts = more.filter((name) => typeof parts[name] === 'string');
	return {
		value: {
			text: typeof text === 'string' ? text : '',
			...Object.fromEntries(texts.map((name) => [name, parts[name]])),
		},
		whole: typeof text === 'string' && texts.length === more.length,
	};
}

const BESIDE = ['appeal', 'to', 'risk', 'recipient', 'enclosed'] as const;

export function readFileAbout(json: unknown): Read<FileAbout> {
	const { name, type, bytes } = partsOf(json);
	return {
		value: {
			name: typeof name === 'string' ? name : '',
			type: typeof type === 'string' ? type : '',
			bytes: typeof bytes === 'number' ? bytes : 0,
		},
		whole: typeof name === 'string' && typeof type === 'string' && typeof bytes === 'number',
	};
}

/** The answers that are texts are kept, whatever stands beside them. */
export function readDetails(json: unknown): Read<Details> {
	const parts = partsOf(json);
	const answered = TEXTS.filter((name) => parts[name] !== undefined);
	const texts = answered.filter((name) => typeof parts[name] === 'string');
	const when = readWhen(parts.when);
	return {
		value: {
			...Object.fromEntries(texts.map((name) => [name, parts[name]])),
			...(when && { when }),
		},
		whole:
			isParts(json) &&
			texts.length === answered.length &&
			(parts.when === undefined || when !== null),
	};
}

const TEXTS = ['place', 'who', 'body', 'contact', 'contactSafe', 'name'] as const;

function readWhen(json: unknown): When | null {
	const { calendar, year, month, day } = partsOf(json);
	const numbers = [year, month, day].filter((part) => part !== undefined);
	if (typeof calendar !== 'string' || !numbers.every(Number.isInteger)) return null;
	return Object.fromEntries(
		Object.entries({ calendar, year, month, day }).filter(([, part]) => part !== undefined),
	) as When;
}

function isParts(json: unknown): json is Record<string, unknown> {
	return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function partsOf(json: unknown): Record<string, unknown> {
	return isParts(json) ? json : {};
}
