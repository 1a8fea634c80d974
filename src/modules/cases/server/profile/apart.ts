import type { Procedure } from '#foundations/procedures/index.ts';
import { apartOf } from '../../sealed-apart.ts';
import { openAnswers, type SealedAnswers, sealAnswers } from '../entries/sealed-answers.ts';

/**
 * Seals what is sealed apart once more, each answer in itself. It stays an answer of its act, inside
 * what is sealed to the circle: who holds one of both keys reads none of it.
 */
export async function sealApart(
	procedure: Procedure,
	recipient: string | null,
	content: SealedAnswers,
): Promise<SealedAnswers> {
	if (!recipient) return content;
	const sealed = apartOf(procedure)
		.filter((name) => content[name] !== undefined)
		.map(async (name) => {
			const bytes = await sealAnswers(recipient, { [name]: content[name] });
			return [name, { age: Buffer.from(bytes).toString('base64') }] as const;
		});
	return { ...content, ...Object.fromEntries(await Promise.all(sealed)) };
}

export type OpenedApart = {
	answers: SealedAnswers | null;
	/** What stays sealed, by name. */
	apart: string[];
};

/** The answers of an act without what is sealed apart, or with it for whoever holds its key. */
export async function openApart(
	procedure: Procedure,
	answers: SealedAnswers | null,
	identity: string | null,
): Promise<OpenedApart> {
	const open: Record<string, unknown> = { ...answers };
	const apart: string[] = [];
	for (const name of apartOf(procedure)) {
		const age = sealedIn(open[name]);
		if (age === null) continue;
		delete open[name];
		const opened = await openAnswers(identity, age);
		if (opened) open[name] = opened[name];
		else apart.push(name);
	}
	return { answers: answers && open, apart };
}

function sealedIn(value: unknown): Uint8Array | null {
	if (typeof value !== 'object' || value === null) return null;
	const { age } = value as { age?: unknown };
	return typeof age === 'string' ? new Uint8Array(Buffer.from(age, 'base64')) : null;
}
