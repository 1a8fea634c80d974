import { z } from 'zod';
import { LANDING } from '../../landing.ts';
import { answersIn } from '../../posted.ts';
import { newestOf, versionOf } from '../../procedures.ts';

/** What the device seals: the inputs of the form, as they were posted. */
const shape = z.object({
	version: z.int(),
	by: z.uuid().optional(),
	inputs: z.array(z.tuple([z.string().max(100), z.string().max(20_000)])).max(200),
});

export type LandingDraft = {
	version: number;
	/** Who asked (member id), as the device says. */
	by: string | undefined;
	/** By act. */
	answers: Record<'opens' | 'screens', Record<string, unknown>>;
};

/** Null for what no page of ours wrote. */
export function readLanding(text: string): LandingDraft | null {
	const read = shape.safeParse(jsonIn(text));
	if (!read.success) return null;
	const { by, version } = read.data;
	const { procedure: id } = LANDING;
	const procedure = versionOf({ procedure: id, version }) ?? newestOf(id);
	if (!procedure) return null;
	const posted = new FormData();
	for (const [name, value] of read.data.inputs) posted.append(name, value);
	const answersOf = (action: string) => answersIn(procedure, action, posted);
	const answers = { opens: answersOf(LANDING.opens), screens: answersOf(LANDING.screens) };
	return { version, by, answers };
}

function jsonIn(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
